package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.cluster.Cluster;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.parts.TestParts;
import io.infometis.desktop.testing.TestHome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One running sandbox for all tests of a run that do not test the start: `@ExtendWith(SharedSandbox.class)`, then a parameter of type
/// `Cluster`. Started by the first that asks, stopped and removed after the last test of the run. Use namespaces of your own in it.
public final class SharedSandbox implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedSandbox.class);

    /// The running cluster and where it lies.
    private record Running(Cluster cluster, SandboxProvider provider, Environment environment, Path folder) implements AutoCloseable {
        static Running start() {
            try {
                Path folder = Files.createTempDirectory("infometis-shared-sandbox");
                SandboxProvider provider = new SandboxProvider(new TestHome(folder).directories(), TestParts.parts());
                Environment environment = new Environment("shared");
                Cluster cluster = provider.start(TestParts.all(provider.parts()), environment, ProgressListener.silent());
                return new Running(cluster, provider, environment, folder);
            } catch (Exception e) { // a fixture: whatever it was fails every test that needs it
                throw new IllegalStateException("the shared sandbox did not start", e);
            }
        }

        @Override
        public void close() throws Exception {
            cluster.close();
            provider.delete(environment);
            try (var rest = Files.walk(folder)) {
                rest.sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).cluster();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent("sandbox", _ -> Running.start(), Running.class);
    }
}
