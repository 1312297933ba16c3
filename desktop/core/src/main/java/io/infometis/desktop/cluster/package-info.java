/// The one interface `ClusterProvider`, and the choice between those that can be had.
@NullMarked
package io.infometis.desktop.cluster;

import org.jspecify.annotations.NullMarked;
