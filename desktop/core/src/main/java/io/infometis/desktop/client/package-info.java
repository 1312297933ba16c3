/// The typed calls and the snapshot stream that the command line and the window use.
@NullMarked
package io.infometis.desktop.client;

import org.jspecify.annotations.NullMarked;
