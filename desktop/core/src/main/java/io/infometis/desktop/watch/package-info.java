/// Gathers cluster, Flux, Git and thinkers into one immutable `Workspace` whenever something changed.
@NullMarked
package io.infometis.desktop.watch;

import org.jspecify.annotations.NullMarked;
