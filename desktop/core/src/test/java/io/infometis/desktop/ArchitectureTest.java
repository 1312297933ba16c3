package io.infometis.desktop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The arrows between rooms, and the walls around libraries. A rule that fails names the arrow; docs/architecture.md says why it is not there.
@AnalyzeClasses(packages = "io.infometis.desktop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.infometis.desktop.";

    /// From a room to the rooms it may see; `model` is seen by all.
    static final Map<String, Set<String>> ARROWS = Map.ofEntries(Map.entry("model", Set.of()),
            Map.entry("cli", Set.of("client", "agent", "preflight", "overlay", "reference", "git", "parts", "process")),
            Map.entry("client", Set.of("process", "parts")),
            Map.entry("agent",
                    Set.of("client", "devenv", "preflight", "watch", "reference", "git", "flux", "kubernetes", "parts", "process",
                            "cluster")),
            Map.entry("preflight", Set.of("devenv", "cluster", "git", "overlay", "parts", "process")),
            Map.entry("devenv", Set.of("cluster", "git", "flux", "kubernetes", "watch", "parts", "overlay")),
            Map.entry("cluster", Set.of("parts", "process", "kubernetes")), Map.entry("parts", Set.of("process")),
            Map.entry("process", Set.of()),
            Map.entry("flux", Set.of("kubernetes", "git")), Map.entry("kubernetes", Set.of()), Map.entry("git", Set.of("process")),
            Map.entry("reference", Set.of("parts", "process", "overlay", "git")), Map.entry("overlay", Set.of("git")),
            Map.entry("diagnosis", Set.of()),
            Map.entry("watch", Set.of("git", "flux", "kubernetes", "overlay", "reference", "diagnosis")));

    @ArchTest
    static final ArchRule arrowsPointOneWay = classes().should(new ArchCondition<>("follow the arrows of docs/architecture.md") {
        @Override
        public void check(JavaClass from, ConditionEvents events) {
            from.getDirectDependenciesFromSelf().stream().filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT)).forEach(d -> {
                String source = room(from);
                String target = room(d.getTargetClass());
                boolean allowed = source.equals(target) || target.equals("model") || ARROWS.getOrDefault(source, Set.of()).contains(target);
                events.add(new SimpleConditionEvent(from, allowed, d.getDescription()));
            });
        }
    });

    @ArchTest
    static final ArchRule noCycles = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelIsPlainJava = classes().that().resideInAPackage(ROOT + "model..").should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(ROOT + "model..", "java.lang..", "java.util..", "java.time..", "java.net..", "java.nio.file..",
                            "java.io..", "org.jspecify.."))
            .because("the vocabulary must not bring a library along");

    @ArchTest
    static final ArchRule thinkersArePure = noClasses().that().resideInAnyPackage(ROOT + "diagnosis..").should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.concurrent..")).orShould()
            .dependOnClassesThat().belongToAnyOf(Thread.class, java.time.Clock.class)
            .because("reasoning is tested without a world around it");

    @ArchTest
    static final ArchRule kubernetesClientStaysWrapped = noClasses().that(resideOutsideOfPackages(ROOT + "kubernetes..", ROOT + "flux.."))
            .should().dependOnClassesThat().resideInAPackage("io.fabric8..").because("fabric8 is known to two rooms");

    @ArchTest
    static final ArchRule jgitStaysWrapped = noClasses().that().resideOutsideOfPackage(ROOT + "git..").should().dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jgit..", "com.sun.net.httpserver..").because("Git and its servers are one room");

    @ArchTest
    static final ArchRule processesStayWrapped = noClasses().that().resideOutsideOfPackage(ROOT + "process..").should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Runtime.class).because("every command goes through one class that can print it");

    @ArchTest
    static final ArchRule threadsStartInFewPlaces = noClasses()
            .that(resideOutsideOfPackages(
                    List.of("agent", "cluster", "watch", "process", "reference", "git", "client", "cli").stream().map(r -> ROOT + r + "..")
                            .toArray(String[]::new)))
            .should().callMethod(Thread.class, "ofVirtual").orShould().callMethod(Thread.class, "ofPlatform").orShould()
            .callConstructor(Thread.class, Runnable.class).orShould().dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .because("a core that blocks is read as a line");

    @ArchTest
    static final ArchRule exceptionsShareOneRoot = classes().that().areAssignableTo(Throwable.class).and()
            .doNotHaveModifier(JavaModifier.PRIVATE).should()
            .haveSimpleName("InfometisException").because("a situation is a Problem, not a class of exception");

    @ArchTest
    static final ArchRule coreKnowsNoToolkit = noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..",
            "javax.swing..");

    @ArchTest
    static final ArchRule standardStreamsAreTheCommandLines = noClasses().that().resideOutsideOfPackage(ROOT + "cli..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length() - 1);
        String[] parts = rest.split("\\.");
        return parts.length < 2 ? "" : parts[1];
    }
}
