/// Runs commands and guards servers; a bad exit becomes an error one can paste into a shell.
@NullMarked
package io.infometis.desktop.process;

import org.jspecify.annotations.NullMarked;
