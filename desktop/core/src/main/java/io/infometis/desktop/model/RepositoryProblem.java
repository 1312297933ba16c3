package io.infometis.desktop.model;

/// Problems of the configuration repository: its files, its layers, its Git.
public sealed interface RepositoryProblem extends Problem {
    /// A folder that is no Git repository.
    record NotARepository(java.nio.file.Path folder) implements RepositoryProblem {
        @Override
        public String what() {
            return folder + " is not a Git repository.";
        }

        @Override
        public String advice() {
            return "Name a repository, or a folder that does not exist yet to have one made:";
        }

        @Override
        public java.util.List<String> commands() {
            return java.util.List.of("infometis start --repository DIR");
        }
    }
}
