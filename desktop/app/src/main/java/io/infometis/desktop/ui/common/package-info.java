/// What every view is made of: text, fonts, glyphs, labels, the theme.
@NullMarked
package io.infometis.desktop.ui.common;

import org.jspecify.annotations.NullMarked;
