package io.infometis.desktop.diagnosis;

import io.infometis.desktop.model.KubernetesObject;
import java.util.List;
import java.util.Optional;

/// The `status.conditions` of an object, asked by type.
record Conditions(List<KubernetesObject> all) {
    static Conditions of(KubernetesObject object) {
        return new Conditions(object.items("status", "conditions"));
    }

    Optional<KubernetesObject> find(String type) {
        return all.stream().filter(c -> c.text("type").equals(type)).findFirst();
    }

    boolean isTrue(String type) {
        return has(type, "True");
    }

    boolean isFalse(String type) {
        return has(type, "False");
    }

    boolean isUnknown(String type) {
        return has(type, "Unknown");
    }

    String reason(String type) {
        return find(type).map(c -> c.text("reason")).orElse("");
    }

    String message(String type) {
        return find(type).map(c -> c.text("message")).orElse("");
    }

    private boolean has(String type, String status) {
        return find(type).filter(c -> c.text("status").equals(status)).isPresent();
    }
}
