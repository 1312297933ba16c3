package io.infometis.desktop.ui.layers.graph;

import java.util.Locale;

/// The short name by which kubectl knows a kind.
final class ShortKind {
    private ShortKind() {
    }

    static String of(String kind) {
        return switch (kind) {
            case "ConfigMap" -> "cm";
            case "CronJob" -> "cj";
            case "CustomResourceDefinition" -> "crd";
            case "DaemonSet" -> "ds";
            case "Deployment" -> "deploy";
            case "HorizontalPodAutoscaler" -> "hpa";
            case "Ingress" -> "ing";
            case "Namespace" -> "ns";
            case "NetworkPolicy" -> "netpol";
            case "PersistentVolume" -> "pv";
            case "PersistentVolumeClaim" -> "pvc";
            case "PodDisruptionBudget" -> "pdb";
            case "ReplicaSet" -> "rs";
            case "Service" -> "svc";
            case "ServiceAccount" -> "sa";
            case "StatefulSet" -> "sts";
            case "StorageClass" -> "sc";
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }
}
