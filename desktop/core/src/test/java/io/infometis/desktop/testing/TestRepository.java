package io.infometis.desktop.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A real Git repository made by the git command line, as a user would.
public record TestRepository(Path folder) {
    /// An empty one on branch main.
    public static TestRepository empty(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        TestRepository repository = new TestRepository(folder);
        repository.git("init", "-q", "-b", "main");
        return repository;
    }

    /// One that holds the product's own configuration.
    public static TestRepository ofProduct(Path folder) throws IOException, InterruptedException {
        TestRepository repository = empty(folder);
        copy(productConfiguration(), folder.resolve("infometis"));
        repository.commit("Begin");
        return repository;
    }

    /// A small configuration with one Deployment and one ConfigMap in each of dev and uat: quick to apply.
    public static TestRepository small(Path folder) throws IOException, InterruptedException {
        TestRepository repository = empty(folder);
        Map<String, String> files = SmallConfiguration.files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            repository.write(file.getKey(), file.getValue());
        }
        repository.commit("Begin");
        return repository;
    }

    /// The `infometis/` of this checkout.
    public static Path productConfiguration() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("infometis/environments"))) {
            here = java.util.Objects.requireNonNull(here.getParent(), "no infometis/ above the working directory");
        }
        return here.resolve("infometis");
    }

    public void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /// Commits everything; gives the commit's hash.
    public String commit(String message) throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", message);
        return git("rev-parse", "HEAD");
    }

    /// Runs git as somebody with no configuration of their own; gives its output without the last line's end.
    public String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=Test", "-c", "user.email=test@localhost", "-c",
                        "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_SYSTEM", "/dev/null"));
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + text);
            }
            return text;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
