/// The vocabulary: records, enums and sealed types, nothing else.
@NullMarked
package io.infometis.desktop.model;

import org.jspecify.annotations.NullMarked;
