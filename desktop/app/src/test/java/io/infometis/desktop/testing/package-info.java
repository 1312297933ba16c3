/// Test doubles and harnesses of the window: the agent, its story, pictures, the watchdog.
@NullMarked
package io.infometis.desktop.testing;

import org.jspecify.annotations.NullMarked;
