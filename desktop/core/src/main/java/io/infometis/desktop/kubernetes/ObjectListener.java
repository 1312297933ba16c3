package io.infometis.desktop.kubernetes;

import io.infometis.desktop.model.KubernetesObject;

/// Hears what a watch sees, in order, one call at a time; must be quick.
public interface ObjectListener {
    /// The object was there at first, appeared or changed.
    void changed(KubernetesObject object);

    /// The object is gone, or no longer matches the watch's labels.
    void deleted(KubernetesObject object);
}
