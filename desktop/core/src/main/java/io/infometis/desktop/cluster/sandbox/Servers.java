package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.process.ServerSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The command lines of a sandbox's servers. Everything listens on 127.0.0.1 with TLS and wants a client certificate, or listens nowhere.
/// Stages: etcd 0, API server 1, controllers 2, simulated nodes 3; the guard stops them from the highest.
record Servers(SandboxFiles files, Pki pki, Ports ports, Map<String, Path> parts) {
    /// The simulated node has no heartbeat, and is never to be thought dead: ten years.
    private static final String NODE_GRACE = "87600h";
    private static final Duration GRACE = Duration.ofSeconds(6);

    ServerSpec etcd() {
        String client = "https://127.0.0.1:" + ports.etcd();
        String peer = "https://127.0.0.1:" + ports.peer();
        return spec("etcd", 0, List.of("--name", "infometis", "--data-dir", files.etcd().toString(), "--log-level", "warn",
                "--listen-client-urls",
                client, "--advertise-client-urls", client, "--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer,
                "--initial-cluster",
                "infometis=" + peer, "--cert-file", certificate("server"), "--key-file", key("server"), "--trusted-ca-file", authority(),
                "--client-cert-auth", "--peer-cert-file", certificate("server"), "--peer-key-file", key("server"), "--peer-trusted-ca-file",
                authority(), "--peer-client-cert-auth"), Map.of());
    }

    ServerSpec apiServer() {
        return spec("kube-apiserver", 1, List.of("--etcd-servers", "https://127.0.0.1:" + ports.etcd(), "--etcd-cafile", authority(),
                "--etcd-certfile",
                certificate("server"), "--etcd-keyfile", key("server"), "--bind-address", "127.0.0.1", "--secure-port", "" + ports.api(),
                "--endpoint-reconciler-type", "none", "--tls-cert-file", certificate("server"), "--tls-private-key-file", key("server"),
                "--client-ca-file", authority(), "--anonymous-auth=false", "--authorization-mode", "RBAC", "--allow-privileged=true",
                "--service-cluster-ip-range", "10.96.0.0/16", "--profiling=false", "--service-account-issuer",
                "https://kubernetes.default.svc",
                "--service-account-key-file", files.pki().resolve("service-accounts.pub").toString(), "--service-account-signing-key-file",
                key("service-accounts")), Map.of());
    }

    ServerSpec controllerManager() {
        return spec("kube-controller-manager", 2,
                List.of("--kubeconfig", kubeconfig("kube-controller-manager"), "--secure-port", "0", "--leader-elect=false",
                        "--service-account-private-key-file", key("service-accounts"), "--root-ca-file", authority(), "--kube-api-qps",
                        "200",
                        "--kube-api-burst", "400", "--profiling=false", "--node-monitor-grace-period", NODE_GRACE),
                Map.of());
    }

    ServerSpec scheduler() {
        return spec("kube-scheduler", 2, List.of("--kubeconfig", kubeconfig("kube-scheduler"), "--secure-port", "0", "--leader-elect=false",
                "--kube-api-qps", "200", "--kube-api-burst", "400", "--profiling=false"), Map.of());
    }

    /// Without a lease on the node: each kwok has another identity, so after a restart it would leave the node and its pods alone until the lease of
    /// the one before has ended (seen: 40 s).
    ServerSpec kwok(List<Path> stages) {
        List<String> arguments = new ArrayList<>(
                List.of("--kubeconfig", kubeconfig("kwok"), "--manage-all-nodes=true", "--node-lease-duration-seconds",
                        "0", "--server-address", ""));
        stages.forEach(s -> arguments.addAll(List.of("--config", s.toString())));
        return spec("kwok", 3, arguments, Map.of("HOME", files.temporary().toString()));
    }

    /// Flux's real controller beside the cluster. A new revision cancels the health check of the one before.
    ServerSpec kustomizeController() {
        return spec("kustomize-controller", 2,
                List.of("--metrics-addr=0", "--health-addr=0", "--events-addr=", "--requeue-dependency=5s", "--no-remote-bases",
                        "--interval-jitter-percentage=0", "--feature-gates=CancelHealthCheckOnNewRevision=true"),
                Map.of("KUBECONFIG", kubeconfig("kustomize-controller"), "RUNTIME_NAMESPACE", "flux-system", "TMPDIR",
                        files.temporary().toString()));
    }

    private ServerSpec spec(String name, int stage, List<String> arguments, Map<String, String> environment) {
        List<String> argv = new ArrayList<>();
        argv.add(part(name).toString());
        argv.addAll(arguments);
        return new ServerSpec(name, stage, argv, environment, files.folder(), files.log(name), true, GRACE, false);
    }

    Path part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private String authority() {
        return pki.authority().toString();
    }

    private String certificate(String name) {
        return pki.certificate(name).toString();
    }

    private String key(String name) {
        return pki.key(name).toString();
    }

    private String kubeconfig(String client) {
        return files.kubeconfig(client).toString();
    }
}
