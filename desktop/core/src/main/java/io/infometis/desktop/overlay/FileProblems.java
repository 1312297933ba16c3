package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRule;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.RepositoryProblem.BadFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sentences about files of the configuration: what is wrong, where, and what to do. One place, so that they read alike.
public final class FileProblems {
    private FileProblems() {
    }

    /// The place of a path of the repository, with its layer; line 0 where it is not known.
    public static Place place(String path, int line) {
        return new Place(Layers.of(path), Path.of(path), line);
    }

    /// Whether it was refused before rendering, which Flux may not do.
    public static boolean isLimit(BadFile problem) {
        return switch (problem.rule()) {
            case TOO_LARGE, TOO_DEEP, ALIASES, REMOTE_RESOURCE, TOO_COSTLY -> true;
            case MALFORMED_YAML, DUPLICATE_KEY, MISSING_FILE, LEFT_OUT, SYMLINK, CYCLE, OUTSIDE_REPOSITORY, DUPLICATE_RESOURCE,
                    UNKNOWN_FIELD,
                    WRONG_TYPE, NO_KUSTOMIZATION, SEVERAL_KUSTOMIZATIONS, WRONG_KIND, NOT_AN_OBJECT, PATCH, UNSUPPORTED, SUBSTITUTION,
                    NOT_BUILT ->
                false;
        };
    }

    static BadFile fault(String file, YamlFile.Fault fault) {
        String shown = Place.visible(file);
        return switch (fault.rule()) {
            case TOO_LARGE, TOO_DEEP, ALIASES ->
                bad(fault.rule(), shown + " goes beyond the limits for YAML.", file, fault.line(), fault.detail(),
                        "It is not rendered, since it could exhaust this machine. Make it smaller and commit.");
            case DUPLICATE_KEY ->
                bad(fault.rule(), shown + " holds a key twice.", file, fault.line(), fault.detail(), "Remove one of the two and commit.");
            case WRONG_TYPE -> bad(fault.rule(), shown + " holds a value of the wrong type.", file, fault.line(), fault.detail(),
                    "Mend the field and commit.");
            case NOT_AN_OBJECT ->
                bad(fault.rule(), shown + " holds a document that is no Kubernetes object.", file, fault.line(), fault.detail(),
                        "Give it apiVersion, kind and metadata.name, or take the file out of the list.");
            default ->
                bad(FileRule.MALFORMED_YAML, shown + " is no valid YAML.", file, fault.line(), fault.detail(), "Mend the line and commit.");
        };
    }

    static BadFile missing(Listing from, String path) {
        return bad(FileRule.MISSING_FILE, naming(from) + " names " + shown(from) + ", which is not there.", from,
                "There is no file or folder " + Place.visible(path) + " in the commit.",
                "Add it (git add) or remove the line, and commit.");
    }

    static BadFile leftOut(Listing from, String path) {
        return bad(FileRule.LEFT_OUT, naming(from) + " names " + shown(from) + ", which Flux does not get.", from,
                Place.visible(path)
                        + " is in the commit, but Flux leaves it out: see .sourceignore and the default excludes of source-controller.",
                "Rename it, or take it back in with a line !" + Place.visible(path) + " in .sourceignore.");
    }

    static BadFile submodule(Listing from, String path) {
        return bad(FileRule.LEFT_OUT, naming(from) + " names " + shown(from) + ", which lies in a submodule.", from,
                "Flux does not fetch submodules of this source: the folder " + Place.visible(path) + " arrives empty.",
                "Copy the files into the repository.");
    }

    static BadFile symlink(Listing from, String link) {
        return bad(FileRule.SYMLINK, naming(from) + " names " + shown(from) + ", which is reached through a symlink.", from,
                "Flux drops every symlink, here " + Place.visible(link) + ", when it packs the repository.",
                "List the target itself: a relative path such as ../../environments/dev.");
    }

    static BadFile linkedKustomization(String link) {
        return bad(FileRule.SYMLINK, Place.visible(link) + " is a symlink, which Flux drops.", link, 0,
                "Flux finds no kustomization in this folder, and would build whatever else lies there, or nothing.",
                "Make it a real file that lists the target folder under resources.");
    }

    static BadFile cycle(Listing from, List<String> chain) {
        return bad(FileRule.CYCLE, naming(from) + " closes a cycle.", from,
                "It goes " + chain.stream().map(c -> c.isEmpty() ? "." : Place.visible(c)).collect(Collectors.joining(" -> ")) + ".",
                "Remove one of these lines: an overlay must not contain itself, nor a folder above it.");
    }

    static BadFile outside(Listing from) {
        return bad(FileRule.OUTSIDE_REPOSITORY, naming(from) + " names " + shown(from) + ", which lies outside the repository.", from,
                "Flux sees the repository's files and nothing else.", "Copy the file into the repository and name it by a relative path.");
    }

    static BadFile remote(Listing from) {
        return bad(FileRule.REMOTE_RESOURCE, naming(from) + " names " + shown(from) + ", which lies on another server.", from,
                "Remote resources are not fetched: what they hold is not pinned by the commit, and rendering would reach out to the network.",
                "Copy the files into the repository and list them there.");
    }

    static BadFile noKustomization(Listing from, String folder) {
        return bad(FileRule.NO_KUSTOMIZATION, naming(from) + " names the folder " + shown(from) + ", which has no kustomization.yaml.",
                from,
                "No kustomization.yaml, kustomization.yml or Kustomization in " + Place.visible(folder) + ".",
                "Add one there, or list the folder's files one by one.");
    }

    static BadFile severalKustomizations(List<String> files) {
        return bad(FileRule.SEVERAL_KUSTOMIZATIONS, "A folder has more than one kustomization file.", files.getFirst(), 0,
                String.join(" and ", files.stream().map(Place::visible).toList()) + " stand side by side.", "Keep one of them.");
    }

    static BadFile emptyKustomization(String file) {
        return bad(FileRule.NO_KUSTOMIZATION, Place.visible(file) + " is empty.", file, 0, "A kustomization needs at least one field.",
                "List its files under resources.");
    }

    static BadFile unknownField(String file, String field, int line) {
        return bad(FileRule.UNKNOWN_FIELD, Place.visible(file) + " has a field that kustomize does not know: " + Place.visible(field) + ".",
                file, line,
                "It reads kustomization files strictly.", "Correct its name or remove it, and commit.");
    }

    static BadFile wrongKind(Listing from, boolean component) {
        return bad(FileRule.WRONG_KIND, naming(from) + " lists " + shown(from) + " under " + from.field() + ", where it does not belong.",
                from,
                component ? "It is a Component." : "It is no Component: its kustomization file does not say kind: Component.",
                component ? "List it under components." : "List it under resources.");
    }

    static BadFile noFolder(String folder) {
        return bad(FileRule.MISSING_FILE, "The folder " + Place.visible(folder) + ", which Flux is told to build, is not there.", folder, 0,
                "The commit has no files below it.", "Add the folder, or correct spec.path of the Kustomization.");
    }

    static BadFile tooMuch(String file, String detail) {
        return fault(file, new YamlFile.Fault(FileRule.TOO_LARGE, 0, detail));
    }

    /// Any other.
    public static BadFile bad(FileRule rule, String what, String file, int line, String why, String advice) {
        return new BadFile(rule, what, Optional.of(place(file, line)), why, advice);
    }

    private static BadFile bad(FileRule rule, String what, Listing from, String why, String advice) {
        return bad(rule, what, from.file(), from.line(), why, advice);
    }

    private static String naming(Listing from) {
        return Place.visible(from.file()) + (from.line() > 0 ? ":" + from.line() : "");
    }

    private static String shown(Listing from) {
        return Place.visible(from.text());
    }
}
