package io.infometis.desktop.devenv;

import io.infometis.desktop.git.FollowPolicy;
import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.git.ServedRepository;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.overlay.EnvironmentFiles;
import java.util.Optional;
import java.util.Set;

/// What a start is going to bring up: the repository, the branch it serves, the commit it begins with, and where Flux finds the environment.
/// `pinned` is set while the environment's own branch does not exist; `kinds` is what it brings.
record Plan(LocalRepository repository, FollowPolicy policy, String branch, String commit, Optional<String> pinned, EnvironmentFiles files,
        Set<String> kinds) {
    /// Opens the environment's served repository. The first time it serves the commit at once; later that is the gate's to say.
    ServedRepository serve(EnvironmentHome home) throws InfometisException, InterruptedException {
        ServedRepository served = ServedRepository.open(home.servedRepository(), repository);
        if (served.served().isEmpty()) {
            served.serve(branch, commit);
        }
        return served;
    }
}
