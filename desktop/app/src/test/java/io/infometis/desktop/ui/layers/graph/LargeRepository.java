package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.FileRole;
import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.FileView.FileObject;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.OverlayEdge;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.model.WatchState;
import io.infometis.desktop.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A large repository: 384 overlays, and some 1,400 objects in three clusters, a few of them not well.
public final class LargeRepository {
    public static final String ORDERS = "live:dev/Deployment/shop/services-0031";
    private static final int KINDS = 4;
    private final List<OverlayView> overlays = new ArrayList<>();
    private final List<OverlayEdge> edges = new ArrayList<>();

    private LargeRepository() {
    }

    public static GraphModel model() {
        LargeRepository all = new LargeRepository();
        List<String> services = all.folder(Layer.CORE, "core/services", "services", 96);
        List<String> networking = all.folder(Layer.CORE, "core/networking", "networking", 12);
        List<String> watching = all.folder(Layer.CORE, "core/observability", "observability", 24);
        List<String> storage = all.folder(Layer.CORE, "core/storage", "storage", 16);
        all.folder(Layer.CORE, "core/policies", "policies", 9);
        List<String> independent = all.folder(Layer.ADAPTATION, "adaptations/independent", "services", 24);
        List<String> shared = all.folder(Layer.ADAPTATION, "adaptations/shared-cluster", "shared", 36);
        List<String> edge = all.folder(Layer.ADAPTATION, "adaptations/edge", "edge", 18);
        for (List<String> base : List.of(services, networking, watching, storage)) {
            all.base(base, independent);
            all.base(base, shared);
        }
        all.base(services, edge);
        all.base(independent, all.environment("dev", 48));
        all.base(shared, all.environment("uat", 48));
        List<String> prod = all.environment("prod", 52);
        all.base(shared, prod);
        all.base(edge, prod);
        return GraphModel.of(new LayersView(Story.REPOSITORY, Optional.empty(), List.of(), all.overlays, all.edges, List.of(), List.of()),
                List.of(live("dev", 456), live("uat", 456), live("prod", 476)));
    }

    private List<String> environment(String name, int count) {
        List<String> folders = folder(Layer.ENVIRONMENT, "environments/" + name, "services", count - 1);
        String root = "environments/" + name;
        overlays.add(new OverlayView(root, name, Layer.ENVIRONMENT, false, List.of(), 1, 0, Optional.of(new Environment(name))));
        folders.forEach(f -> edges.add(new OverlayEdge(f, root, OverlayEdge.Kind.BASE, Optional.empty())));
        return folders;
    }

    private List<String> folder(Layer layer, String parent, String word, int count) {
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "%s-%04d".formatted(word, i);
            String folder = parent + "/" + name;
            List<FileView> files = List.of(new FileView(folder + "/deployment.yaml", FileRole.RESOURCE, 1,
                    List.of(new FileObject("apps/v1", "Deployment", "", name, 1))));
            overlays.add(new OverlayView(folder, name, layer, false, files, 1, 1, Optional.empty()));
            folders.add(folder);
        }
        return folders;
    }

    private void base(List<String> from, List<String> to) {
        for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
            edges.add(new OverlayEdge(from.get(i % from.size()), to.get(i % to.size()), OverlayEdge.Kind.BASE, Optional.empty()));
        }
    }

    private static EnvironmentView live(String name, int count) {
        List<ObjectView> objects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String kind = List.of("Deployment", "Service", "ConfigMap", "ServiceAccount").get(i % KINDS);
            objects.add(new ObjectView(new ObjectId("", kind, "shop", "services-%04d".formatted(i / KINDS)), health(name, i), ""));
        }
        KustomizationView applied = new KustomizationView("flux-system", "shop", "./" + name, AppliedState.APPLIED,
                Optional.of(Story.HEAD), Optional.empty(), "", "", List.of());
        return new EnvironmentView(new Environment(name), "sandbox", new EnvironmentState.Running(Story.NOW), Optional.empty(),
                Optional.empty(), List.of(applied), objects, new WatchState(Optional.empty()), Optional.empty(), Story.LOGS, List.of(),
                Optional.empty(), Optional.empty());
    }

    private static Health health(String environment, int number) {
        return switch (environment + number) {
            case "dev124", "prod210" -> Health.FAILED;
            case "dev61" -> Health.MISSING;
            case "uat14", "uat18", "uat22", "dev39" -> Health.STARTING;
            default -> Health.HEALTHY;
        };
    }
}
