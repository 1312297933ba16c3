package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Follows symbolic links inside a tree. What leads out of it, or nowhere, is not followed: nothing of this machine is read.
final class Links {
    private static final int MOST = 8;

    private Links() {
    }

    /// The file itself, or the file that the link ends at.
    static Optional<TreeFile> follow(TreeFiles tree, TreeFile file) throws InfometisException {
        Optional<TreeFile> here = Optional.of(file);
        for (int i = 0; i < MOST && here.isPresent() && here.get().mode() == FileMode.SYMLINK; i++) {
            here = target(here.get().path(), here.get().text()).flatMap(tree::find);
        }
        return here.filter(f -> f.mode() == FileMode.REGULAR || f.mode() == FileMode.EXECUTABLE);
    }

    private static Optional<String> target(String link, String text) {
        Deque<String> path = new ArrayDeque<>();
        int folder = link.lastIndexOf('/');
        String whole = folder < 0 ? text : link.substring(0, folder) + "/" + text;
        if (text.startsWith("/")) {
            return Optional.empty();
        }
        for (String element : whole.split("/")) {
            if (element.equals("..")) {
                if (path.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!element.isEmpty() && !element.equals(".")) {
                path.add(element);
            }
        }
        return Optional.of(String.join("/", path));
    }
}
