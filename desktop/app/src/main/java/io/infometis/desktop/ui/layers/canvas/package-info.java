/// The graph of the layers, drawn: one canvas the size of the view, real nodes where one clicks, tabs or listens.
@NullMarked
package io.infometis.desktop.ui.layers.canvas;

import org.jspecify.annotations.NullMarked;
