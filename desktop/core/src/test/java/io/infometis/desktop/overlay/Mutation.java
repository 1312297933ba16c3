package io.infometis.desktop.overlay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// Breaks a repository, or makes it look odd, at a place that the seed chooses.
public enum Mutation {
    DELETE_FILE {
        @Override
        void apply(SmallTree tree, String file, Random random) {
            tree.without(file);
        }
    },
    RENAME_FILE {
        @Override
        void apply(SmallTree tree, String file, Random random) throws IOException {
            byte[] bytes = tree.bytes(file);
            tree.without(file).file(file + "-renamed.yaml", bytes);
        }
    },
    SYMLINK_FILE {
        @Override
        void apply(SmallTree tree, String file, Random random) {
            tree.link(file, "../elsewhere.yaml");
        }
    },
    GARBAGE_LINE {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            lines.set(at, List.of(": : [", "\"", "{", "- - }", "%x", "*nothing", "a: b: c", "? |", "!!x y", "@").get(random.nextInt(10)));
            return lines;
        }
    },
    DELETE_LINE {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            lines.remove(at);
            return lines;
        }
    },
    DOUBLE_LINE {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            lines.add(at, lines.get(at));
            return lines;
        }
    },
    INDENT_LINE {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            lines.set(at, " ".repeat(1 + random.nextInt(3)) + lines.get(at));
            return lines;
        }
    },
    TAB_LINE {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            lines.set(at, "\t" + lines.get(at).strip());
            return lines;
        }
    },
    DEDENT_REST {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            for (int i = at; i < lines.size(); i++) {
                lines.set(i, lines.get(i).replaceFirst("^ ", ""));
            }
            return lines;
        }
    },
    TRUNCATE {
        @Override
        void apply(SmallTree tree, String file, Random random) throws IOException {
            byte[] bytes = tree.bytes(file);
            tree.file(file, Arrays.copyOf(bytes, random.nextInt(Math.max(1, bytes.length))));
        }
    },
    RANDOM_BYTE {
        @Override
        void apply(SmallTree tree, String file, Random random) throws IOException {
            byte[] bytes = tree.bytes(file).clone();
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            tree.file(file, bytes);
        }
    },
    CRLF {
        @Override
        void apply(SmallTree tree, String file, Random random) throws IOException {
            tree.file(file, text(tree, file).replace("\n", "\r\n"));
        }
    },
    BOM {
        @Override
        void apply(SmallTree tree, String file, Random random) throws IOException {
            tree.file(file, "\ufeff" + text(tree, file));
        }
    },
    UTF16 {
        @Override
        void apply(SmallTree tree, String file, Random random) throws IOException {
            tree.file(file,
                    ("\ufeff" + text(tree, file)).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
        }
    },
    BAD_LISTING {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            List<String> entries = List.of("- ../../../../../etc/passwd", "- nothing.yaml", "- .", "- ..", "- https://example.com/x.yaml",
                    "- /etc",
                    "- \"a\\nb\"", "- {a: b}", "-", "- ../core", "- ../../environments/dev");
            int list = lines.indexOf("resources:");
            lines.add(list < 0 ? lines.size() : list + 1, "  ".repeat(indent(lines, list)) + entries.get(random.nextInt(entries.size())));
            return lines;
        }
    },
    ODD_FIELD {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            lines.add(0,
                    List.of("foo: bar", "resources: []", "namespace: [x]", "patches: x", "helmCharts: [{name: x}]", "kind: Foo", "vars: []",
                            "replicas: [{name: nobody, count: 1}]", "openapi: {path: nothing.json}", "components: [../core]")
                            .get(random.nextInt(10)));
            return lines;
        }
    },
    COPY_FILE {
        @Override
        void apply(SmallTree tree, String file, Random random) throws IOException {
            String folder = file.substring(0, file.lastIndexOf('/') + 1);
            tree.file(folder + "copy.yaml", tree.bytes(file));
            String kustomization = folder + "kustomization.yaml";
            if (tree.paths().contains(kustomization) && !kustomization.equals(file)) {
                tree.file(kustomization, text(tree, kustomization).replace("resources:\n", "resources:\n  - copy.yaml\n"));
            }
        }
    },
    BOMB {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            lines.add("x0: &x0 [a, a, a, a, a, a, a, a, a]");
            for (int i = 1; i < 9; i++) {
                lines.add("x%d: &x%d [%s*x%d]".formatted(i, i, ("*x" + (i - 1) + ", ").repeat(8), i - 1));
            }
            return lines;
        }
    },
    DEEP {
        @Override
        List<String> change(List<String> lines, int at, Random random) {
            lines.add("deep: " + "[".repeat(20_000) + "]".repeat(20_000));
            return lines;
        }
    };

    /// What was done, for the message.
    public record Done(Mutation rule, String file, SmallTree tree) {}

    /// Applies the rule that the seed chooses, to one of the files that `which` takes.
    public static Done by(long seed, SmallTree tree, Predicate<String> which) throws IOException {
        Random random = new Random(seed);
        random.nextInt();
        Mutation rule = values()[random.nextInt(values().length)];
        List<String> files = tree.paths().stream().filter(p -> p.endsWith(".yaml")).filter(which).toList();
        List<String> kustomizations = files.stream().filter(p -> p.endsWith("kustomization.yaml")).toList();
        List<String> from = rule == BAD_LISTING || rule == ODD_FIELD ? kustomizations : files;
        String file = from.get(random.nextInt(from.size()));
        rule.apply(tree, file, random);
        return new Done(rule, file, tree);
    }

    void apply(SmallTree tree, String file, Random random) throws IOException {
        List<String> lines = new ArrayList<>(List.of(text(tree, file).split("\n", -1)));
        tree.file(file, String.join("\n", change(lines, random.nextInt(lines.size()), random)));
    }

    List<String> change(List<String> lines, int at, Random random) {
        return lines;
    }

    private static int indent(List<String> lines, int list) {
        return list >= 0 && list + 1 < lines.size() && lines.get(list + 1).startsWith("  -") ? 1 : 0;
    }

    static String text(SmallTree tree, String file) throws IOException {
        return new String(tree.bytes(file), StandardCharsets.UTF_8);
    }
}
