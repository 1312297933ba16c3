import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Run as a source file by KafkaBootIT: bootstrap servers, number of brokers, voters and copies. Makes a topic with the brokers' defaults, looks whether all
/// copies are in sync, writes one record with acks=all, reads it.
class RoundTrip {
    private static final Instant DEADLINE = Instant.now().plus(Duration.ofSeconds(120));

    public static void main(String[] arguments) throws Exception {
        String servers = arguments[0];
        int copies = Integer.parseInt(arguments[1]);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers, "reconnect.backoff.ms", "500", "reconnect.backoff.max.ms", "500"))) {
            until(() -> admin.describeCluster().nodes().get().size() == copies);
            until(() -> admin.describeMetadataQuorum().quorumInfo().get().voters().size() == copies);
            admin.createTopics(List.of(new NewTopic("round-trip", Optional.empty(), Optional.empty()))).all().get();
            until(() -> admin.describeTopics(List.of("round-trip")).allTopicNames().get().get("round-trip").partitions().stream()
                    .allMatch(p -> p.replicas().size() == copies && p.isr().size() == copies));
        }
        write(servers);
        read(servers);
    }

    /// Asks until it is so. A broker that has not heard of the others or of the topic yet answers with an error, so errors count as not yet.
    private static void until(Callable<Boolean> condition) throws Exception {
        while (true) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (ExecutionException e) {
                if (Instant.now().isAfter(DEADLINE)) {
                    throw e;
                }
            }
            if (Instant.now().isAfter(DEADLINE)) {
                throw new IllegalStateException("not in time");
            }
            Thread.sleep(100);
        }
    }

    private static void write(String servers) throws Exception {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("round-trip", "key", "value")).get(20, TimeUnit.SECONDS);
        }
    }

    private static void read(String servers) {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("round-trip").stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (Instant.now().isBefore(DEADLINE)) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    System.out.println("read " + record.value());
                    return;
                }
            }
            throw new IllegalStateException("nothing to read");
        }
    }
}
