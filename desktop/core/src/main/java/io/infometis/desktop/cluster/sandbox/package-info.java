/// A real control plane with simulated nodes, pods and volumes.
@NullMarked
package io.infometis.desktop.cluster.sandbox;

import org.jspecify.annotations.NullMarked;
