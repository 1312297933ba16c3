/// Thinkers over status: what is applied, what is healthy, which file is at fault. Pure functions, no I/O, no threads, no clock.
@NullMarked
package io.infometis.desktop.diagnosis;

import org.jspecify.annotations.NullMarked;
