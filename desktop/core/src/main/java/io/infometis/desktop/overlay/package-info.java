/// Reads directories of kustomization files into a plan. Files in, records out.
@NullMarked
package io.infometis.desktop.overlay;

import org.jspecify.annotations.NullMarked;
