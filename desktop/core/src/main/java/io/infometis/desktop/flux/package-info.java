/// Installs Flux, declares source and kustomization, asks for reconciliation, reads status; reconciles `GitRepository` in the sandbox.
@NullMarked
package io.infometis.desktop.flux;

import org.jspecify.annotations.NullMarked;
