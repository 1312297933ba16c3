package io.infometis.desktop.kubernetes;

import io.infometis.desktop.model.KubernetesObject;
import java.util.function.Consumer;

/// Hears what a watch sees, in order, one call at a time; must be quick.
public interface ObjectListener {
    /// The object was there at first, appeared or changed.
    void changed(KubernetesObject object);

    /// The object is gone, or no longer matches the watch's labels.
    void deleted(KubernetesObject object);

    /// Hears only what is there and changes.
    static ObjectListener ofChanges(Consumer<KubernetesObject> changed) {
        return new ObjectListener() {
            @Override
            public void changed(KubernetesObject object) {
                changed.accept(object);
            }

            @Override
            public void deleted(KubernetesObject object) {
                // not asked for
            }
        };
    }
}
