package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;

/// Problems of cloning a repository. `url` is the address as it may be shown: without anybody's name for https, never with a password.
/// `command` is Git's own for a terminal, where it asks for what it needs.
public sealed interface CloneProblem extends Problem {
    /// An address that nothing is fetched from.
    record BadAddress(String url, String why) implements CloneProblem {
        @Override
        public String what() {
            return "The address " + url + " cannot be cloned.";
        }

        @Override
        public String advice() {
            return "Take one that begins with https://, http://, ssh://, git:// or file://, user@host:path, or an absolute path.";
        }
    }

    /// A folder that takes no clone.
    record BadFolder(Path folder, String why) implements CloneProblem {
        @Override
        public String what() {
            return "Nothing can be cloned into " + folder + ".";
        }

        @Override
        public String advice() {
            return "Name a folder that does not exist yet, or an empty one.";
        }
    }

    /// The other side wants to know who asks, or we do not know who it is.
    record NotAuthorized(String url, String why, String command) implements CloneProblem {
        @Override
        public String what() {
            return url + " does not let us in.";
        }

        @Override
        public String advice() {
            return "No credentials are asked for here. Git asks for them in a terminal; name the folder as the repository then:";
        }

        @Override
        public List<String> commands() {
            return List.of(command);
        }
    }

    /// Nobody answers at the address.
    record Unreachable(String url, String why, String command) implements CloneProblem {
        @Override
        public String what() {
            return url + " cannot be reached.";
        }

        @Override
        public String advice() {
            return "Check the address, the network and the proxy. This shows whether Git itself reaches it:";
        }

        @Override
        public List<String> commands() {
            return List.of(command);
        }
    }

    /// Somebody answers, but has no such repository, or shows it to others only.
    record NoSuchRepository(String url, String why, String command) implements CloneProblem {
        @Override
        public String what() {
            return "There is no repository at " + url + ".";
        }

        @Override
        public String advice() {
            return "Check the address. Where it is a private one, Git asks for credentials in a terminal:";
        }

        @Override
        public List<String> commands() {
            return List.of(command);
        }
    }

    /// It began and did not end well.
    record CloneFailed(String url, String why, String command) implements CloneProblem {
        @Override
        public String what() {
            return url + " could not be cloned.";
        }

        @Override
        public String advice() {
            return "Check the free space, then see what Git itself says:";
        }

        @Override
        public List<String> commands() {
            return List.of(command);
        }
    }
}
