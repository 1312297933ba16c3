package io.infometis.desktop.flux;

import io.infometis.desktop.kubernetes.ResourceType;

/// The kinds of Flux that we declare, read or write, and the namespace they live in.
public final class FluxTypes {
    /// Where Flux and what it is told live, as `flux bootstrap` has it.
    public static final String NAMESPACE = "flux-system";
    /// The name of the source and of the root Kustomization, as `flux bootstrap` has it.
    public static final String ROOT = "flux-system";

    public static final ResourceType GIT_REPOSITORY = new ResourceType("source.toolkit.fluxcd.io", "v1", "GitRepository", "gitrepositories",
            true);
    public static final ResourceType KUSTOMIZATION = new ResourceType("kustomize.toolkit.fluxcd.io", "v1", "Kustomization",
            "kustomizations", true);

    /// Set to any new value to have an object reconciled at once; answered by `status.lastHandledReconcileAt`.
    static final String REQUESTED_AT = "reconcile.fluxcd.io/requestedAt";

    private FluxTypes() {
    }
}
