/// The command line.
@NullMarked
package io.infometis.desktop.cli;

import org.jspecify.annotations.NullMarked;
