/// Applies, dry-runs, reads and watches objects (fabric8).
@NullMarked
package io.infometis.desktop.kubernetes;

import org.jspecify.annotations.NullMarked;
