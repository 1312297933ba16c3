package io.infometis.desktop.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.model.KubernetesObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// What the rendered StatefulSet would give to the pods of Kafka: variables, start script and files, and what the image makes of them.
record KafkaPods(long replicas, String image, Map<String, String> variables, String serverProperties, String startScript) {
    static KafkaPods of(List<KubernetesObject> objects) {
        KubernetesObject set = Infometis.find(objects, "StatefulSet", "kafka");
        KubernetesObject config = Infometis.find(objects, "ConfigMap", "kafka-config");
        KubernetesObject container = set.items("spec", "template", "spec", "containers").getFirst();
        Map<String, String> variables = new LinkedHashMap<>();
        container.items("env").stream().filter(v -> v.at("value").isPresent()).forEach(v -> variables.put(v.text("name"), v.text("value")));
        return new KafkaPods(set.number(0, "spec", "replicas"), container.text("image"), variables,
                config.text("data", "server.properties"),
                config.text("data", "start.sh"));
    }

    /// The effective configuration of the pod with this ordinal. The image appends to the mounted file each variable that begins with KAFKA_, the
    /// rest in lower case with dots for underscores (apache/kafka: KafkaDockerWrapper.scala, getServerConfigsFromEnv), and the last one wins.
    Properties properties(int ordinal, Path folder) throws IOException, InterruptedException {
        Properties properties = new Properties();
        properties.load(new StringReader(serverProperties));
        environment(ordinal, folder).forEach((name, value) -> {
            if (name.startsWith("KAFKA_") && !name.equals("KAFKA_HEAP_OPTS")) {
                properties.setProperty(name.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return properties;
    }

    /// Runs the start script for real, with `env` in the place of the image's own start.
    private Map<String, String> environment(int ordinal, Path folder) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("start-" + ordinal + ".sh"), startScript);
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString(), "env").redirectErrorStream(true);
        builder.environment().keySet().removeIf(k -> k.startsWith("KAFKA_"));
        builder.environment().putAll(variables);
        builder.environment().put("POD_NAME", "kafka-" + ordinal);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        Map<String, String> environment = new LinkedHashMap<>();
        output.lines().filter(l -> l.indexOf('=') > 0)
                .forEach(l -> environment.put(l.substring(0, l.indexOf('=')), l.substring(l.indexOf('=') + 1)));
        return environment;
    }
}
