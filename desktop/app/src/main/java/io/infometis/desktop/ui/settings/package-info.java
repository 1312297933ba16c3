/// What the user chose for this window, kept in one file.
@NullMarked
package io.infometis.desktop.ui.settings;

import org.jspecify.annotations.NullMarked;
