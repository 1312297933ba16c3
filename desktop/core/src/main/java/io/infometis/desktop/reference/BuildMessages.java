package io.infometis.desktop.reference;

import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.overlay.Layers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Unwraps kustomize's nested messages (`accumulation err='...'`) to the file at fault and the one sentence that says why.
public final class BuildMessages {
    private static final Pattern QUOTED = Pattern.compile("[`'\"]([^`'\"\\s]+)[`'\"]|(?:in|open|file|from) ([\\w./-]+\\.ya?ml)");

    private BuildMessages() {
    }

    /// The problem for a failed render of a Kustomization.
    public static RepositoryProblem problem(TreeFiles tree, KubernetesObject kustomization, Rendering.Failed failed) {
        String why = innermost(failed.message());
        return new RepositoryProblem.BadFile(io.infometis.desktop.model.FileRule.NOT_BUILT,
                "Flux cannot build " + kustomization.text("spec", "path") + ".", place(tree, failed.message()),
                why,
                "Mend the file and commit. To see it as Flux does: infometis start says the same.");
    }

    /// The innermost sentence: what stands after the last nesting that kustomize adds.
    static String innermost(String message) {
        String text = message.replace("\\n", "\n").strip();
        int last = Math.max(text.lastIndexOf("accumulating resources: "), text.lastIndexOf("recursed accumulation of path "));
        String inner = last < 0 ? text : text.substring(last);
        return inner.replaceFirst("^accumulating resources: ", "").replaceFirst("^kustomize build failed: ", "").replaceFirst("^build: ",
                "");
    }

    /// The last file or folder of the repository that the message names.
    private static Optional<Place> place(TreeFiles tree, String message) {
        List<String> named = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(message);
        while (matcher.find()) {
            named.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return named.reversed().stream().map(n -> n.replaceFirst("^\\./", "").replaceFirst("/$", "")).flatMap(n -> match(tree, n).stream())
                .findFirst()
                .map(path -> new Place(Layers.of(path), Path.of(path), 0));
    }

    private static Optional<String> match(TreeFiles tree, String name) {
        if (tree.find(name).isPresent()) {
            return Optional.of(name);
        }
        return List.of("kustomization.yaml", "kustomization.yml", "Kustomization").stream().map(k -> name + "/" + k)
                .filter(p -> tree.find(p).isPresent()).findFirst();
    }
}
