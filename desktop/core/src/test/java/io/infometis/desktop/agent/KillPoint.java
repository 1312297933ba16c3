package io.infometis.desktop.agent;

import java.util.ArrayList;
import java.util.List;

/// Who is killed with SIGKILL, and when: once the command line has printed `moment`, plus a random delay. Its name replays it:
/// `-Dinfometis.kill.points=agent@start-the-cluster`.
record KillPoint(String target, String command, String moment) {
    private static final List<String> START = List.of("Check the repository", "Start the cluster", "Install Flux",
            "Apply the configuration",
            "Become healthy");
    private static final List<String> SERVERS = List.of("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok");

    static List<KillPoint> all() {
        List<KillPoint> all = new ArrayList<>();
        for (String moment : START) {
            all.add(new KillPoint("cli", "start", moment));
            all.add(new KillPoint("agent", "start", moment));
        }
        for (String moment : START.subList(1, START.size())) {
            all.add(new KillPoint("guard", "start", moment));
            SERVERS.forEach(s -> all.add(new KillPoint(s, "start", moment)));
        }
        START.subList(3, START.size()).forEach(m -> all.add(new KillPoint("kustomize-controller", "start", m)));
        for (String target : List.of("cli", "agent", "guard", "etcd", "kube-apiserver", "kwok")) {
            all.add(new KillPoint(target, "stop", ""));
        }
        return all;
    }

    String name() {
        return target + "@" + (command.equals("stop") ? "stop" : moment.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    }

    @Override
    public String toString() {
        return name();
    }
}
