package io.infometis.desktop.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The window's walls: of core it sees the client and the words only, and colours are the style sheets' business.
@AnalyzeClasses(packages = {"io.infometis.desktop.app", "io.infometis.desktop.ui"}, importOptions = ImportOption.DoNotIncludeTests.class)
class AppArchitectureTest {
    @ArchTest
    static final ArchRule seesClientAndModelOnly = noClasses().should().dependOnClassesThat().resideInAnyPackage(
            "io.infometis.desktop.cli..", "io.infometis.desktop.agent..", "io.infometis.desktop.devenv..", "io.infometis.desktop.parts..",
            "io.infometis.desktop.process..", "io.infometis.desktop.cluster..", "io.infometis.desktop.git..",
            "io.infometis.desktop.kubernetes..", "io.infometis.desktop.flux..", "io.infometis.desktop.overlay..",
            "io.infometis.desktop.reference..", "io.infometis.desktop.diagnosis..", "io.infometis.desktop.watch..");

    @ArchTest
    static final ArchRule noColoursInJava = noClasses().that().haveSimpleNameNotEndingWith("Palette").should().dependOnClassesThat()
            .haveFullyQualifiedName("javafx.scene.paint.Color");
}
