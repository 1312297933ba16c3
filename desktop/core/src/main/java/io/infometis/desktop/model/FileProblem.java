package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;

/// Problems of showing a file of a repository.
public sealed interface FileProblem extends Problem {
    /// A repository that no environment uses: nothing of it is read.
    record NotInUse(Path repository) implements FileProblem {
        @Override
        public String what() {
            return "No environment uses the repository " + repository + ".";
        }

        @Override
        public String why() {
            return "Only files of repositories in use are read.";
        }

        @Override
        public String advice() {
            return "Start an environment from it:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis start --repository DIR");
        }
    }

    /// A path at which the work tree has nothing.
    record NoSuchFile(Path repository, String path) implements FileProblem {
        @Override
        public String what() {
            return repository + " has no file " + path + ".";
        }

        @Override
        public String advice() {
            return "It may be deleted or on another branch; see what Git says:";
        }

        @Override
        public List<String> commands() {
            return List.of("git -C " + repository + " status");
        }
    }

    /// Something that is there, or would be, and is not read.
    record NotShown(Path repository, String path, String why) implements FileProblem {
        @Override
        public String what() {
            return path + " of " + repository + " is not shown.";
        }

        @Override
        public String advice() {
            return "Text files inside the work tree are shown.";
        }
    }
}
