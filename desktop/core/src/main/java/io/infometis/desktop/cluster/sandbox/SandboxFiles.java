package io.infometis.desktop.cluster.sandbox;

import java.nio.file.Path;

/// Where one sandbox keeps its things: `home` is the environment's folder.
record SandboxFiles(Path home, Path logs) {
    Path folder() {
        return home.resolve("sandbox");
    }

    Path etcd() {
        return folder().resolve("etcd");
    }

    Path pki() {
        return folder().resolve("pki");
    }

    Path stages() {
        return folder().resolve("stages");
    }

    Path temporary() {
        return folder().resolve("tmp");
    }

    Path ports() {
        return folder().resolve("ports.properties");
    }

    Path servers() {
        return folder().resolve("servers");
    }

    /// The user's kubeconfig.
    Path kubeconfig() {
        return home.resolve("kubeconfig");
    }

    Path kubeconfig(String client) {
        return folder().resolve(client + ".kubeconfig");
    }

    Path log(String server) {
        return logs.resolve(server + ".log");
    }
}
