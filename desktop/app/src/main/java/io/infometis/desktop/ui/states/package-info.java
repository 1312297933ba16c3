/// What is shown when there is nothing to show, and the banners over what is not as it should be.
@NullMarked
package io.infometis.desktop.ui.states;

import org.jspecify.annotations.NullMarked;
