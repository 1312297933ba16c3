package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Takes pinned files out of Go modules, which `go mod download` fetches and checks; each file's own digest is checked as well.
final class GoFiles {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Pattern JSON = Pattern.compile("(?ms)^\\{.*?^\\}");
    private final GoTool go;
    private final GoRun runner;
    private final Path log;
    private final long coldBytes;

    GoFiles(GoTool go, GoRun runner, Path log, long coldBytes) {
        this.go = go;
        this.runner = runner;
        this.log = log;
        this.coldBytes = coldBytes;
    }

    /// Copies the part's files into the folder.
    void fetch(Part.Files part, Path folder, Progress progress) throws InfometisException, InterruptedException {
        List<String> modules = part.files().stream().map(Part.ModuleFile::moduleAtVersion).distinct().toList();
        int done = 0;
        for (String module : modules) {
            progress.tell(PartPhase.DOWNLOADING, done++, modules.size(), "modules");
            Path source = download(part, module, folder, progress);
            for (Part.ModuleFile file : part.files()) {
                if (file.moduleAtVersion().equals(module)) {
                    copy(part, file, source.resolve(file.path()), folder);
                }
            }
        }
    }

    private Path download(Part.Files part, String module, Path folder, Progress progress) throws InfometisException, InterruptedException {
        List<String> argv = List.of(go.program().toString(), "mod", "download", "-json", module);
        Command command = new Command(argv, go.environment(), Optional.of(folder), LONGEST, Optional.of(log));
        GoRun.Result result = runner.run(command, _ -> {
        }, progress::tick);
        Matcher answer = JSON.matcher(result.output());
        String dir = answer.find() ? new JsonMapper().readTree(answer.group()).path("Dir").asString("") : "";
        if (result.exitCode() != 0 || dir.isEmpty()) {
            String pasteable = Command.of(LONGEST, "go", "mod", "download", "-json", module).pasteable();
            throw new InfometisException(
                    new GoFailure(go, folder, coldBytes).explain(part.name(), pasteable, result.output(), log, folder));
        }
        return Path.of(dir);
    }

    private static void copy(Part.Files part, Part.ModuleFile file, Path from, Path folder) throws InfometisException {
        try {
            Path to = folder.resolve(file.fileName());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            if (!to.toFile().setWritable(true, true)) {
                throw new IOException("cannot be made writable: " + to); // Go's module cache is read-only
            }
            String found = Digests.of(to);
            if (!found.equals(file.sha256())) {
                Files.delete(to);
                throw new InfometisException(
                        new PartProblem.DigestMismatch(part.name(), file.moduleAtVersion() + "/" + file.path(), file.sha256(), found));
            }
        } catch (IOException e) {
            throw new InfometisException(new PartProblem.CacheUnusable(folder, e.toString()), e);
        }
    }
}
