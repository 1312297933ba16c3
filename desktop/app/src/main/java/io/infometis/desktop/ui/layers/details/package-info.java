/// The panel beside the graph: all there is to know of what is chosen.
@NullMarked
package io.infometis.desktop.ui.layers.details;

import org.jspecify.annotations.NullMarked;
