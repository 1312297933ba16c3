/// Looks at what a start needs, before a start does. Starts, writes and fetches nothing.
@NullMarked
package io.infometis.desktop.preflight;

import org.jspecify.annotations.NullMarked;
