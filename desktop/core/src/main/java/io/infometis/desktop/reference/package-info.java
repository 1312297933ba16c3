/// Renders with Flux's own code and compares: the proof.
@NullMarked
package io.infometis.desktop.reference;

import org.jspecify.annotations.NullMarked;
