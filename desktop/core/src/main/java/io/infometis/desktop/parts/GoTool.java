package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.process.Command;
import io.infometis.desktop.process.CommandResult;
import io.infometis.desktop.process.CommandRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The go program of this machine and how we call it. The user's caches and proxy settings stay in force.
record GoTool(Path program, PartsSettings settings, Platform platform) {
    private static final Pattern GO_LINE = Pattern.compile("(?m)^go (\\S+)");
    private static final List<String> USUAL = List.of("/usr/local/go/bin", "/opt/homebrew/bin", "/usr/lib/go/bin",
            "C:\\Program Files\\Go\\bin");

    /// INFOMETIS_GO, else the first on PATH, else where installers put it.
    static Optional<GoTool> find(PartsSettings settings, Platform platform) {
        if (settings.go().isPresent()) {
            return settings.go().filter(Files::isExecutable).map(g -> new GoTool(g, settings, platform));
        }
        List<String> folders = new ArrayList<>(
                List.of(settings.environment().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1)));
        folders.addAll(USUAL);
        return folders.stream().filter(f -> !f.isEmpty()).map(f -> new File(f, platform.program("go"))).filter(File::canExecute)
                .map(f -> new GoTool(f.toPath(), settings, platform)).findFirst();
    }

    static PartProblem missing(String part, PartsSettings settings, Optional<Path> module) {
        return new PartProblem.GoMissing(part, module.map(GoTool::wanted).orElse("1.26"),
                settings.go().map(g -> "INFOMETIS_GO=" + g).orElse("go on PATH and in " + USUAL.getFirst()));
    }

    /// What the build must not inherit differently: no C compiler, this platform, no workspace; further authorities for the proxy's TLS.
    Map<String, String> environment() {
        Map<String, String> env = new LinkedHashMap<>(
                Map.of("CGO_ENABLED", "0", "GOWORK", "off", "GO111MODULE", "on", "GOOS", platform.os(), "GOARCH", platform.arch()));
        settings.certificates().ifPresent(c -> env.put("SSL_CERT_FILE", c.toString()));
        settings.environment().forEach((k, v) -> {
            if (k.matches("GOCACHE|GOMODCACHE|GOPROXY|GOFLAGS|GOTOOLCHAIN|GOPATH|(?i)(https?|no)_proxy")) {
                env.put(k, v);
            }
        });
        return env;
    }

    /// Go's version as it will build in the module's folder, such as `go1.26.8`; a `GoTooOld` where the module wants more.
    String version(Path module) throws InfometisException, InterruptedException {
        Command command = new Command(List.of(program.toString(), "env", "GOVERSION"), environment(), Optional.of(module),
                Duration.ofMinutes(5),
                Optional.empty());
        CommandResult result = new CommandRunner().tryRun(command);
        if (result.exitCode() != 0) {
            throw new InfometisException(tooOld(result.stderr(), module)
                    .orElse(new PartProblem.BuildFailed("the parts", command.pasteable(), result.tail(10), Optional.empty())));
        }
        return result.stdout().strip();
    }

    Optional<PartProblem> tooOld(String output, Path module) {
        Matcher found = Pattern.compile("requires go >= (\\S+) \\(running go (\\S+?)[;)]").matcher(output);
        return found.find() ? Optional.of(new PartProblem.GoTooOld(program.toString(), found.group(2), wanted(module))) : Optional.empty();
    }

    private static String wanted(Path module) {
        try {
            Matcher line = GO_LINE.matcher(Files.readString(module.resolve("go.mod")));
            return line.find() ? line.group(1) : "1.26";
        } catch (IOException _) {
            return "1.26";
        }
    }
}
