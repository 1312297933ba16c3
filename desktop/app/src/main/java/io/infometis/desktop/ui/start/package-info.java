/// From nothing to a running environment: first run, the live step list, a start that failed.
@NullMarked
package io.infometis.desktop.ui.start;

import org.jspecify.annotations.NullMarked;
