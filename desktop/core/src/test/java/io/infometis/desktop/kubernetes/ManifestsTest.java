package io.infometis.desktop.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.WatchEvent;
import org.junit.jupiter.api.Test;

class ManifestsTest {
    /// What a restarted API server sends for a version that it no longer has; as received from kube-apiserver v1.36.3.
    private static final String GONE = """
            {"type":"ERROR","object":{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
            "message":"too old resource version: 939 (946)","reason":"Expired","code":410}}""";

    @Test
    void theEndOfAWatchIsReadAsAStatus() {
        WatchEvent event = Manifests.JSON.unmarshal(GONE, WatchEvent.class);
        assertEquals(410, assertInstanceOf(Status.class, event.getObject()).getCode());
    }

    @Test
    void everyOtherKindStaysGeneric() {
        WatchEvent event = Manifests.JSON.unmarshal(
                "{\"type\":\"ADDED\",\"object\":{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\"}}}",
                WatchEvent.class);
        assertInstanceOf(GenericKubernetesResource.class, event.getObject());
    }
}
