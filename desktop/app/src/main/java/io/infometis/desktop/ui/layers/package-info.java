/// The place Layers: the overlays and what the clusters hold of them.
@NullMarked
package io.infometis.desktop.ui.layers;

import org.jspecify.annotations.NullMarked;
