/// The window's frame: rail, top bar, status line, and which screen is shown.
@NullMarked
package io.infometis.desktop.ui;

import org.jspecify.annotations.NullMarked;
