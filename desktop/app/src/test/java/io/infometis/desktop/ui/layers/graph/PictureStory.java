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
import io.infometis.desktop.model.OverlayEdge.Kind;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.WatchState;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.testing.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The repository of the design's pictures, and what its three clusters hold: in dev one object has failed and one is missing.
public final class PictureStory {
    public static final String CORE = "overlay:infometis/core";
    public static final String INDEPENDENT = "overlay:infometis/adaptations/independent";
    public static final String SHARED = "overlay:infometis/adaptations/shared-cluster";
    public static final String DEV = "overlay:infometis/environments/dev";
    public static final String KAFKA = "live:dev/Deployment/infometis/kafka";
    public static final String KAFKA_FOLDER = CORE + "/services/kafka";
    public static final String KAFKA_FILE = CORE + "/infometis/core/services/kafka/deployment.yaml";
    private static final List<String> SERVICES = List.of("elasticsearch", "kafka", "nifi");

    private PictureStory() {
    }

    public static GraphModel model() {
        return GraphModel.of(layers(), environments());
    }

    /// One environment on each stage.
    public static List<EnvironmentView> environments() {
        return List.of(live("dev", 14), live("uat", 16), live("prod", 17));
    }

    /// What an agent that runs them all would tell.
    public static Workspace workspace() {
        Workspace workspace = Workspace.empty().with(layers());
        for (EnvironmentView view : environments()) {
            workspace = workspace.with(view);
        }
        return workspace;
    }

    public static LayersView layers() {
        List<OverlayView> overlays = List.of(core(),
                overlay("adaptations/independent", Layer.ADAPTATION, 14, 4, "kafka-patch", "cluster-setup", "traefik-external"),
                overlay("adaptations/shared-cluster", Layer.ADAPTATION, 16, 6, "network-policies", "rbac", "traefik-external"),
                overlay("environments/dev", Layer.ENVIRONMENT, 14, 0, "replica-counts", "resource-limits"),
                overlay("environments/uat", Layer.ENVIRONMENT, 16, 0, "replica-counts", "resource-limits"),
                overlay("environments/prod", Layer.ENVIRONMENT, 17, 1, "replica-counts", "resource-limits", "security-policies"));
        List<OverlayEdge> edges = List.of(base("core", "adaptations/independent"), base("core", "adaptations/shared-cluster"),
                base("adaptations/independent", "environments/dev"), base("adaptations/shared-cluster", "environments/uat"),
                base("adaptations/shared-cluster", "environments/prod"),
                patch("core", "adaptations/independent", "kafka-patch"),
                patch("adaptations/independent", "environments/dev", "replica-counts"));
        return new LayersView(Story.REPOSITORY, Optional.of("7c4e1fa"), List.of("infometis/environments/dev/resource-limits.yaml"),
                overlays,
                edges, List.of(), List.of());
    }

    private static OverlayView core() {
        List<FileView> files = new ArrayList<>();
        files.add(file("infometis/core/kustomization.yaml", FileRole.KUSTOMIZATION));
        for (String service : SERVICES) {
            String folder = "infometis/core/services/" + service + "/";
            files.add(file(folder + "deployment.yaml", FileRole.RESOURCE, object("Deployment", service)));
            files.add(file(folder + "service.yaml", FileRole.RESOURCE, object("Service", service)));
            files.add(file(folder + "configmap.yaml", FileRole.RESOURCE, object("ConfigMap", service + "-config")));
        }
        files.add(file("infometis/core/networking/traefik-internal.yaml", FileRole.RESOURCE, object("Deployment", "traefik")));
        return new OverlayView("infometis/core", "core", Layer.CORE, false, files, 10, 10, Optional.empty());
    }

    private static OverlayView overlay(String folder, Layer layer, int objects, int added, String... names) {
        List<FileView> files = new ArrayList<>();
        files.add(file("infometis/" + folder + "/kustomization.yaml", FileRole.KUSTOMIZATION));
        for (String name : names) {
            boolean patch = name.equals("kafka-patch") || name.equals("replica-counts");
            files.add(file("infometis/" + folder + "/" + name + ".yaml", patch ? FileRole.PATCH : FileRole.RESOURCE,
                    patch ? object("Deployment", "kafka") : object("ConfigMap", name)));
        }
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        return new OverlayView("infometis/" + folder, name, layer, false, files, objects, added,
                layer == Layer.ENVIRONMENT ? Optional.of(new Environment(name)) : Optional.empty());
    }

    private static FileView file(String path, FileRole role, FileObject... objects) {
        return new FileView(path, role, 1, List.of(objects));
    }

    private static FileObject object(String kind, String name) {
        return new FileObject("v1", kind, "", name, 1);
    }

    private static OverlayEdge base(String from, String to) {
        return new OverlayEdge("infometis/" + from, "infometis/" + to, Kind.BASE, Optional.empty());
    }

    private static OverlayEdge patch(String from, String to, String file) {
        return new OverlayEdge("infometis/" + from, "infometis/" + to, Kind.PATCH,
                Optional.of(new Place(Optional.empty(), Path.of("infometis/" + to + "/" + file + ".yaml"), 1)));
    }

    private static EnvironmentView live(String name, int objects) {
        boolean dev = name.equals("dev");
        List<ObjectView> all = new ArrayList<>();
        all.add(live("apps", "Deployment", "kafka", dev ? Health.FAILED : Health.HEALTHY, dev ? "Progress deadline exceeded" : ""));
        all.add(live("", "Service", "elasticsearch", dev ? Health.MISSING : Health.HEALTHY, ""));
        all.add(live("apps", "Deployment", "nifi", dev ? Health.STARTING : Health.HEALTHY, ""));
        for (int i = all.size(); i < objects; i++) {
            all.add(live("", "ConfigMap", "config-" + (char) ('a' + i), Health.HEALTHY, ""));
        }
        KustomizationView applied = new KustomizationView("flux-system", "infometis", "./" + name, AppliedState.APPLIED,
                Optional.of(Story.HEAD), Optional.empty(), "", "", all.stream().map(ObjectView::id).toList());
        return new EnvironmentView(new Environment(name), "sandbox", new EnvironmentState.Running(Story.NOW),
                Optional.of(Story.repository()), Optional.of(Story.source()), List.of(applied), all, new WatchState(Optional.empty()),
                Optional.empty(), Story.LOGS, List.of(),
                Optional.empty(), Optional.empty());
    }

    private static ObjectView live(String group, String kind, String name, Health health, String message) {
        return new ObjectView(new ObjectId(group, kind, "infometis", name), health, message);
    }
}
