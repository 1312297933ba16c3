/// Launches the window and puts its parts together.
@NullMarked
package io.infometis.desktop.app;

import org.jspecify.annotations.NullMarked;
