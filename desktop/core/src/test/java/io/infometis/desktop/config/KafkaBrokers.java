package io.infometis.desktop.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// Real brokers of one cluster as child JVMs. Only what a pod gets from DNS and volumes is replaced: host names, ports, folders; and the heap,
/// which is the test machine's matter.
final class KafkaBrokers implements AutoCloseable {
    private static final long LIMIT_SECONDS = 150;

    private final KafkaPods pods;
    private final Path folder;
    private final String classPath;
    private final List<int[]> ports = new ArrayList<>();
    private final List<Process> children = new ArrayList<>();

    KafkaBrokers(KafkaPods pods, Path folder) throws IOException {
        this.pods = pods;
        this.folder = folder;
        Path file = Infometis.repository().resolve("desktop/core/src/test/kafka/target/classpath");
        assertTrue(Files.exists(file), "Kafka's class path is missing; run: mvn -pl desktop/core/src/test/kafka process-resources");
        classPath = Files.readString(file).strip();
        for (int i = 0; i < pods.replicas(); i++) {
            ports.add(freePorts());
        }
    }

    /// Formats the storage of every broker as the image does, then starts them all.
    void start() throws IOException, InterruptedException {
        List<String> format = new ArrayList<>(List.of(source("Format.java"), pods.variables().get("CLUSTER_ID")));
        for (int i = 0; i < ports.size(); i++) {
            format.add(write(i).toString());
        }
        assertEnds(java("format", format), "format");
        for (String file : format.subList(2, format.size())) {
            children.add(java("broker-" + children.size(), List.of("kafka.Kafka", file)));
        }
    }

    /// Makes a topic with the brokers' defaults, which must give it this many copies, writes a record and reads it.
    void roundTrip(int copies) throws IOException, InterruptedException {
        assertEnds(java("client", List.of(source("RoundTrip.java"), bootstrap(), Integer.toString(copies))), "client");
        children.forEach(c -> assertTrue(c.isAlive(), "a broker ended"));
    }

    private static String source(String name) {
        return Path.of(URI.create(Objects.requireNonNull(KafkaBrokers.class.getResource(name)).toString())).toString();
    }

    @Override
    public void close() {
        children.forEach(Process::destroyForcibly);
        children.forEach(c -> c.onExit().join());
    }

    private Path write(int ordinal) throws IOException, InterruptedException {
        Properties properties = pods.properties(ordinal, folder);
        properties.replaceAll((_, value) -> local(value.toString(), ordinal));
        assertEquals("/var/lib/kafka/data/log", properties.setProperty("log.dirs", folder.resolve("data-" + ordinal).toString()));
        Path file = folder.resolve("server-" + ordinal + ".properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private String local(String value, int ordinal) {
        String local = value;
        for (int i = 0; i < ports.size(); i++) {
            String host = "kafka-" + i + ".kafka-headless.infometis.svc:";
            local = local.replace(host + "9092", address(i, 0)).replace(host + "9093", address(i, 1));
        }
        return local.replace("INTERNAL://:9092", "INTERNAL://" + address(ordinal, 0)).replace("CONTROLLER://:9093",
                "CONTROLLER://" + address(ordinal, 1));
    }

    private String bootstrap() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            all.add(address(i, 0));
        }
        return String.join(",", all);
    }

    private String address(int ordinal, int which) {
        return "127.0.0.1:" + ports.get(ordinal)[which];
    }

    private Process java(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.util.logging.config.file=" + source("logging.properties"), "-cp",
                classPath));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(name).toFile()).start();
    }

    private void assertEnds(Process process, String name) throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertEquals(0, process.waitFor(), name + ":\n" + Files.readString(log(name)) + "\nbroker-0:\n"
                + (Files.exists(log("broker-0")) ? Files.readString(log("broker-0")) : ""));
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private static int[] freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[]{one.getLocalPort(), two.getLocalPort()};
        }
    }
}
