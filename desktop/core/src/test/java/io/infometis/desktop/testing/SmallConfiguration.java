package io.infometis.desktop.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/// The files of a small three-layer configuration, in the seed's shape.
final class SmallConfiguration {
    private SmallConfiguration() {
    }

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("infometis/core/kustomization.yaml", kustomization("namespace.yaml", "web.yaml"));
        files.put("infometis/core/namespace.yaml", """
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: small
                """);
        files.put("infometis/core/web.yaml", WEB);
        files.put("infometis/adaptations/independent/kustomization.yaml", kustomization("../../core"));
        for (String environment : new String[]{"dev", "uat"}) {
            files.put("infometis/environments/" + environment + "/kustomization.yaml", kustomization("../../adaptations/independent"));
            String cluster = "infometis/clusters/" + environment + "-cluster/";
            files.put(cluster + "infometis/kustomization.yaml", kustomization("../../../environments/" + environment));
            files.put(cluster + "flux-system/kustomization.yaml", kustomization("sync.yaml"));
            files.put(cluster + "flux-system/sync.yaml", SYNC.formatted(environment));
        }
        return files;
    }

    static String kustomization(String... resources) {
        return "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- " + String.join("\n- ", resources) + "\n";
    }

    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: small
            spec:
              replicas: 1
              selector:
                matchLabels:
                  app: web
              template:
                metadata:
                  labels:
                    app: web
                spec:
                  containers:
                  - name: web
                    image: example/web:1
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
              namespace: small
            data:
              color: blue
            """;

    private static final String SYNC = """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata:
              name: infometis
              namespace: flux-system
              annotations:
                kustomize.toolkit.fluxcd.io/prune: disabled
            spec:
              interval: 10m
              retryInterval: 30s
              timeout: 2m
              path: ./infometis/clusters/%s-cluster/infometis
              prune: true
              wait: false
              sourceRef:
                kind: GitRepository
                name: flux-system
            """;
}
