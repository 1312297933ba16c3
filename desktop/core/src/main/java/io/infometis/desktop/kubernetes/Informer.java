package io.infometis.desktop.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.Map;

/// A watch on fabric8's informer: lists, watches, lists again after a gap. It starts without waiting for the first list.
final class Informer implements Watch {
    private final SharedIndexInformer<GenericKubernetesResource> informer;

    private Informer(SharedIndexInformer<GenericKubernetesResource> informer) {
        this.informer = informer;
    }

    static Watch start(
            MixedOperation<GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>> operation,
            String namespace, Map<String, String> labels, ObjectListener listener) {
        var informer = namespace.isEmpty()
                ? operation.inAnyNamespace().withLabels(labels).runnableInformer(0)
                : operation.inNamespace(namespace).withLabels(labels).runnableInformer(0);
        informer.addEventHandler(handler(listener));
        informer.exceptionHandler((_, _) -> true); // a server that is away is tried again
        informer.start();
        return new Informer(informer);
    }

    @Override
    public boolean synced() {
        return informer.hasSynced();
    }

    @Override
    public void close() {
        informer.stop();
    }

    private static ResourceEventHandler<GenericKubernetesResource> handler(ObjectListener listener) {
        return new ResourceEventHandler<>() {
            @Override
            public void onAdd(GenericKubernetesResource added) {
                listener.changed(ClusterApi.read(added));
            }

            @Override
            public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource after) {
                listener.changed(ClusterApi.read(after));
            }

            @Override
            public void onDelete(GenericKubernetesResource gone, boolean unknown) {
                listener.deleted(ClusterApi.read(gone));
            }
        };
    }
}
