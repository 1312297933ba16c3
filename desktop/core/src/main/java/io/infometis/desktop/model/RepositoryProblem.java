package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Problems of the configuration repository: its files, its layers, its Git.
public sealed interface RepositoryProblem extends Problem {
    /// A folder that is no Git repository.
    record NotARepository(Path folder) implements RepositoryProblem {
        @Override
        public String what() {
            return folder + " is not a Git repository.";
        }

        @Override
        public String advice() {
            return "Name a repository, or a folder that does not exist yet to have one made:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis start --repository DIR");
        }
    }

    /// A folder that is not there.
    record NoSuchFolder(Path folder) implements RepositoryProblem {
        @Override
        public String what() {
            return folder + " does not exist.";
        }

        @Override
        public String advice() {
            return "Name it as the repository to have one made there:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis start --repository " + folder);
        }
    }

    /// A repository of a kind that cannot be served.
    record Unsuitable(Path folder, String why, String advice, List<String> commands) implements RepositoryProblem {
        @Override
        public String what() {
            return "The repository " + folder + " cannot be used.";
        }
    }

    /// A revision that the repository does not know.
    record NoSuchRevision(Path folder, String revision) implements RepositoryProblem {
        @Override
        public String what() {
            return folder + " has no revision " + revision + ".";
        }

        @Override
        public String advice() {
            return "See what there is:";
        }

        @Override
        public List<String> commands() {
            return List.of("git -C " + folder + " log --oneline --all");
        }
    }

    /// The branch that HEAD names has no commit yet.
    record NoCommitYet(Path folder, String branch) implements RepositoryProblem {
        @Override
        public String what() {
            return "The branch " + branch + " of " + folder + " has no commit yet.";
        }

        @Override
        public String advice() {
            return "Make the first one:";
        }

        @Override
        public List<String> commands() {
            return List.of("git -C " + folder + " add -A && git -C " + folder + " commit -m 'First commit'");
        }
    }

    /// HEAD is detached and nothing tells which branch it was on.
    record NoBranch(Path folder, String commit) implements RepositoryProblem {
        @Override
        public String what() {
            return "HEAD of " + folder + " names the commit " + commit.substring(0, 7) + " and no branch.";
        }

        @Override
        public String advice() {
            return "Check a branch out, or say what to begin with:";
        }

        @Override
        public List<String> commands() {
            return List.of("git -C " + folder + " switch main", "infometis start --from " + commit.substring(0, 7));
        }
    }

    /// An object that a commit needs is missing, or cannot be read.
    record ObjectMissing(Path folder, String object, String why) implements RepositoryProblem {
        @Override
        public String what() {
            return "The repository " + folder + " lacks the object " + object + ", or it cannot be read.";
        }

        @Override
        public String advice() {
            return "A partial clone fetches what it lacks by this; else see what is damaged:";
        }

        @Override
        public List<String> commands() {
            return List.of("git -C " + folder + " fetch --refetch --no-filter", "git -C " + folder + " fsck");
        }
    }

    /// A folder that a repository should be made in, but that holds something.
    record FolderNotEmpty(Path folder) implements RepositoryProblem {
        @Override
        public String what() {
            return folder + " exists, is no Git repository and is not empty.";
        }

        @Override
        public String advice() {
            return "Make it a repository, or name a folder that does not exist yet:";
        }

        @Override
        public List<String> commands() {
            return List.of("git -C " + folder + " init && git -C " + folder + " add -A && git -C " + folder + " commit -m 'First commit'");
        }
    }

    /// A file or folder of ours beside the repository that cannot be written or read.
    record CannotWrite(Path file, String why) implements RepositoryProblem {
        @Override
        public String what() {
            return file + " cannot be written or read.";
        }

        @Override
        public String advice() {
            return "Check permissions and free space:";
        }

        @Override
        public List<String> commands() {
            return List.of("df -h " + file.toAbsolutePath().getParent());
        }
    }

    /// A file of the configuration that is wrong.
    record BadFile(FileRule rule, String what, Optional<Place> place, String why, String advice) implements RepositoryProblem {
        @Override
        public String kind() {
            return rule.word();
        }
    }

    /// The repository holds no environment of that name.
    record NoSuchEnvironment(Path folder, String environment, List<String> environments) implements RepositoryProblem {
        @Override
        public String what() {
            return environments.isEmpty()
                    ? folder + " holds no kustomizations: no folder environments/ or clusters/ with a kustomization.yaml."
                    : folder + " has no environment " + environment + ".";
        }

        @Override
        public String advice() {
            return environments.isEmpty()
                    ? "Name a configuration repository, or a folder that does not exist yet to have one made:"
                    : "It has: " + String.join(", ", environments) + ".";
        }

        @Override
        public List<String> commands() {
            return environments.isEmpty()
                    ? List.of("infometis start --repository DIR")
                    : List.of("infometis start " + environments.getFirst());
        }
    }

    /// A commit that Flux would accept and that would destroy what runs; it is not served.
    record HeldBack(String environment, String commit, String why, Optional<Place> place) implements RepositoryProblem {
        @Override
        public String what() {
            return "The commit " + commit.substring(0, Math.min(7, commit.length())) + " is not served to " + environment
                    + ": Flux would accept it and delete what runs.";
        }

        @Override
        public String advice() {
            return "Mend it and commit again, or let it through if that is what you want:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis reconcile " + environment + " --serve-anyway");
        }
    }

    /// Kinds that the cluster will not know.
    record UnknownKinds(String environment, String kinds, Optional<Place> place) implements RepositoryProblem {
        @Override
        public String what() {
            return "The configuration of " + environment + " uses kinds that the cluster does not know: " + kinds + ".";
        }

        @Override
        public String why() {
            return "Flux would stop with \"no matches for kind\"; no controller for them runs here.";
        }

        @Override
        public String advice() {
            return "Add their CustomResourceDefinitions to the configuration, or leave these objects out of this environment.";
        }
    }
}
