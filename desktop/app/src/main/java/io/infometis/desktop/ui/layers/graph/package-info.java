/// The graph of the layers: what it shows, without a toolkit.
@NullMarked
package io.infometis.desktop.ui.layers.graph;

import org.jspecify.annotations.NullMarked;
