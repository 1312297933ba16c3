/// The read-only view of YAML files and of objects as YAML.
@NullMarked
package io.infometis.desktop.ui.common.code;

import org.jspecify.annotations.NullMarked;
