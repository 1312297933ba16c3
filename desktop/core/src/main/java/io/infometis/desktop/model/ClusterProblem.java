package io.infometis.desktop.model;

/// Problems of the local cluster.
public sealed interface ClusterProblem extends Problem {
    /// A server of the cluster that did not become ready in time.
    record NotReady(String server, java.time.Duration waited, String why,
            java.util.Optional<java.nio.file.Path> log) implements ClusterProblem {
        @Override
        public String what() {
            return server + " did not become ready within " + waited.toSeconds() + " s.";
        }

        @Override
        public String advice() {
            return "Look into its log, then start again: what is there already is used.";
        }
    }

    /// What an environment keeps between runs cannot be read or written.
    record DataUnreadable(String environment, java.nio.file.Path file, String why) implements ClusterProblem {
        @Override
        public String what() {
            return "The facts kept for " + environment + " in " + file + " cannot be used.";
        }

        @Override
        public String advice() {
            return "Mend the file, or delete the environment, which removes its data, and start anew:";
        }

        @Override
        public java.util.List<String> commands() {
            return java.util.List.of("infometis delete " + environment);
        }
    }

    /// The API server refused a request, or did not answer (`status` 0 or negative).
    record RequestRefused(String object, int status, String reason, String why) implements ClusterProblem {
        @Override
        public String what() {
            return "The cluster refused a request on " + object + ": " + (status > 0 ? status + " " : "") + reason + ".";
        }

        @Override
        public String advice() {
            return "See how the cluster is:";
        }

        @Override
        public java.util.List<String> commands() {
            return java.util.List.of("infometis status");
        }
    }

    /// A kind that the server does not know.
    record UnknownKind(String apiVersion, String objectKind, String name) implements ClusterProblem {
        @Override
        public String what() {
            return "The cluster does not know the kind " + objectKind + " of " + apiVersion + " (object " + name + ").";
        }

        @Override
        public String advice() {
            return "Add its CustomResourceDefinition to the configuration, or leave the object out.";
        }
    }

    /// A file or folder of ours that cannot be read.
    record FileUnreadable(java.nio.file.Path file, String why) implements ClusterProblem {
        @Override
        public String what() {
            return file + " cannot be read.";
        }

        @Override
        public String advice() {
            return "Check its permissions; delete the environment if the file is damaged.";
        }
    }

    /// Something was asked of an environment that does not run.
    record NotRunning(String environment) implements ClusterProblem {
        @Override
        public String what() {
            return environment + " is not running.";
        }

        @Override
        public String advice() {
            return "Start it:";
        }

        @Override
        public java.util.List<String> commands() {
            return java.util.List.of("infometis start " + environment);
        }
    }

    /// No provider of that name.
    record NoSuchProvider(String name, java.util.List<String> names) implements ClusterProblem {
        @Override
        public String what() {
            return "There is no provider " + name + ".";
        }

        @Override
        public String advice() {
            return "Take one of: " + String.join(", ", names) + ", or auto.";
        }
    }

    /// The provider that was asked for cannot be used here.
    record ProviderNotAvailable(String name, String why, java.util.List<String> commands) implements ClusterProblem {
        @Override
        public String what() {
            return "The provider " + name + " is not available here.";
        }

        @Override
        public String advice() {
            return commands.isEmpty() ? "Take another provider, or let the tool choose." : "This changes it:";
        }
    }

    /// No provider can be used here.
    record NoProvider(java.util.List<String> reasons) implements ClusterProblem {
        @Override
        public String what() {
            return "No provider can be used on this machine.";
        }

        @Override
        public String why() {
            return String.join("\n", reasons);
        }

        @Override
        public String advice() {
            return "See what is missing and how to mend it:";
        }

        @Override
        public java.util.List<String> commands() {
            return java.util.List.of("infometis doctor");
        }
    }

    /// No free loopback ports, or they were taken again and again before a server could use them.
    record NoPorts(String why) implements ClusterProblem {
        @Override
        public String what() {
            return "No free port on 127.0.0.1 could be had.";
        }

        @Override
        public String advice() {
            return "End the program that takes them, then start again.";
        }
    }

    /// A server of the cluster ended by itself while the cluster was starting.
    record ServerEnded(String server, String why, java.util.Optional<java.nio.file.Path> log) implements ClusterProblem {
        @Override
        public String what() {
            return server + " ended while the cluster was starting.";
        }

        @Override
        public String advice() {
            return "Its log says more. Start again; if it goes on, delete the environment, which removes its data.";
        }
    }

    /// An environment was started from another repository than the one named now.
    record OtherRepository(String environment, java.nio.file.Path repository, java.nio.file.Path asked) implements ClusterProblem {
        @Override
        public String what() {
            return environment + " belongs to the repository " + repository + ", not to " + asked + ".";
        }

        @Override
        public String advice() {
            return "Start it without --repository, or delete it, which removes its data, and start it from the other:";
        }

        @Override
        public java.util.List<String> commands() {
            return java.util.List.of("infometis delete " + environment, "infometis start " + environment + " --repository " + asked);
        }
    }

    /// Processes of an earlier run that do not end, even when killed.
    record StillRunning(java.util.List<Long> pids) implements ClusterProblem {
        @Override
        public String what() {
            return pids.size() + " processes of an earlier run do not end: " + pids + ".";
        }

        @Override
        public String why() {
            return "A process that waits for its disk cannot be killed.";
        }

        @Override
        public String advice() {
            return "See what they wait for, then start again:";
        }

        @Override
        public java.util.List<String> commands() {
            return pids.stream().map(pid -> "ps -o pid,stat,wchan:30,args -p " + pid).toList();
        }
    }

    /// An object that did not become what was waited for.
    record NotInTime(String object, java.time.Duration waited) implements ClusterProblem {
        @Override
        public String what() {
            return object + " was not ready within " + waited.toSeconds() + " s.";
        }

        @Override
        public String advice() {
            return "See how the cluster is, then start again: what is there already is used.";
        }

        @Override
        public java.util.List<String> commands() {
            return java.util.List.of("infometis status");
        }
    }

    /// A running cluster was lost: its guard died.
    record Lost(String environment, String why) implements ClusterProblem {
        @Override
        public String what() {
            return "The cluster of " + environment + " is gone.";
        }

        @Override
        public String advice() {
            return "Its data is kept. Start it again:";
        }

        @Override
        public java.util.List<String> commands() {
            return java.util.List.of("infometis start " + environment);
        }
    }
}
