package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.process.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Builds programs of our Go module in one `go build`, so that packages they share are compiled once. Writes nothing into the module's folder.
final class GoBuild {
    private static final Duration LONGEST = Duration.ofHours(2);
    private final GoTool go;
    private final Path module;
    private final GoRun runner;
    private final Path log;
    private final long coldBytes;

    GoBuild(GoTool go, Path module, GoRun runner, Path log, long coldBytes) {
        this.go = go;
        this.module = module;
        this.runner = runner;
        this.log = log;
        this.coldBytes = coldBytes;
    }

    /// Builds them into `out`, each under the name that Go gives it; `temporary` holds Go's work meanwhile.
    void build(Map<Part.Program, Progress> programs, Path out, Path temporary) throws InfometisException, InterruptedException {
        BuildPlan plan = plan(programs, temporary);
        Map<Progress, Set<String>> left = new LinkedHashMap<>();
        Map<Progress, Integer> totals = new HashMap<>();
        programs.forEach((program, progress) -> {
            left.put(progress, new HashSet<>(plan.of(program.main())));
            totals.put(progress, left.get(progress).size());
            progress.tell(PartPhase.COMPILING, 0, totals.get(progress), "packages");
        });
        List<String> argv = arguments(programs.keySet(), out + "/");
        GoRun.Result result = runner.run(command(argv, temporary), line -> left.forEach((progress, packages) -> {
            if (packages.remove(line)) {
                int total = totals.getOrDefault(progress, 0);
                progress.tell(PartPhase.COMPILING, total - packages.size(), total, "packages");
            }
        }), () -> programs.values().forEach(Progress::tick));
        if (result.exitCode() != 0) {
            String said = result.output().lines().filter(l -> !plan.compiles(l)).collect(Collectors.joining("\n"));
            throw new InfometisException(problem(programs, said, temporary));
        }
    }

    /// Finds out what is to be compiled; Go downloads the modules for it, which is told as a count of modules.
    private BuildPlan plan(Map<Part.Program, Progress> programs, Path temporary) throws InfometisException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of(go.program().toString(), "list", "-deps", "-f", BuildPlan.FORMAT));
        argv.addAll(flags());
        programs.keySet().forEach(p -> argv.add(p.main()));
        long[] modules = {0};
        GoRun.Result result = runner.run(command(argv, temporary), line -> {
            if (line.startsWith("go: downloading ")) {
                modules[0]++;
                programs.values().forEach(p -> p.tell(PartPhase.DOWNLOADING, modules[0], 0, "modules"));
            }
        }, () -> programs.values().forEach(Progress::tick));
        if (result.exitCode() != 0) {
            String said = result.output().lines().filter(l -> !l.startsWith("pkg\t")).collect(Collectors.joining("\n"));
            throw new InfometisException(problem(programs, said, temporary));
        }
        return BuildPlan.parse(result.output());
    }

    private PartProblem problem(Map<Part.Program, Progress> programs, String output, Path work) {
        String names = programs.keySet().stream().map(Part.Program::name).collect(Collectors.joining(", "));
        Command shown = new Command(arguments(programs.keySet(), "OUT"), Map.of("CGO_ENABLED", "0"), Optional.of(module), LONGEST,
                Optional.empty());
        String pasteable = shown.pasteable().replace("-o OUT", "-o \"$(mktemp -d)/\"");
        return new GoFailure(go, module, coldBytes).explain(names, pasteable, output, log, work);
    }

    private Command command(List<String> argv, Path temporary) {
        Map<String, String> environment = new HashMap<>(go.environment());
        environment.put("GOTMPDIR", temporary.toString());
        return new Command(argv, environment, Optional.of(module), LONGEST, Optional.of(log));
    }

    private List<String> arguments(Set<Part.Program> programs, String out) {
        List<String> argv = new ArrayList<>(List.of(go.program().toString(), "build", "-v"));
        argv.addAll(flags());
        for (Part.Program program : programs) {
            String set = program.set().stream().map(s -> " -X " + s).collect(Collectors.joining());
            argv.add("-ldflags=" + program.main() + "=-s -w" + set);
        }
        argv.add("-o");
        argv.add(out);
        programs.forEach(p -> argv.add(p.main()));
        return argv;
    }

    /// The module must not be changed; the binaries must not tell where they were built.
    private static List<String> flags() {
        return List.of("-mod=readonly", "-trimpath", "-buildvcs=false");
    }
}
