package io.infometis.desktop.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private final Catalog catalog = Catalog.load();

    @Test
    void thePartsComeInTheOrderInWhichTheyAreWorthHaving() {
        assertEquals(List.of("guard", "reference", "etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok",
                "kustomize-controller", "flux-crds", "kwok-stages"), catalog.parts().stream().map(Part::name).toList());
    }

    @Test
    void everythingIsPinned() {
        for (Part part : catalog.parts()) {
            assertTrue(part.version().matches("v?\\d+\\.\\d+\\.\\d+"), part.name());
            assertEquals("Apache-2.0", part.license());
            part.downloads().forEach(d -> assertTrue(d.sha256().matches("[0-9a-f]{64}"), part.name()));
            if (part instanceof Part.Files files) {
                files.files().forEach(f -> assertTrue(f.sha256().matches("[0-9a-f]{64}"), f.path()));
                assertEquals(files.files().size(), new HashSet<>(files.files().stream().map(Part.ModuleFile::fileName).toList()).size());
            }
        }
    }

    @Test
    void theVersionsAreThoseOfTheGoModule() throws Exception {
        String module = Files.readString(Path.of(GoModule.find().orElseThrow().toString(), "go.mod"));
        for (Part part : catalog.parts()) {
            if (part instanceof Part.Program p && !p.ours()) {
                String root = p.main().replaceFirst("/cmd/.*", "");
                assertTrue(module.contains(root + " " + p.version()), root + " " + p.version());
            }
        }
    }
}
