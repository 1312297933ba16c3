/// The one process per user that owns everything running; answers clients on a socket.
@NullMarked
package io.infometis.desktop.agent;

import org.jspecify.annotations.NullMarked;
