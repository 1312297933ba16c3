import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Run as a source file by KafkaBootIT: bootstrap servers, expected replication. Makes a topic with the brokers' defaults, looks whether all
/// copies are in sync, writes one record with acks=all, reads it in a consumer group (so the offsets topic works too).
class RoundTrip {
    private static final Instant DEADLINE = Instant.now().plus(Duration.ofSeconds(40));

    public static void main(String[] arguments) throws Exception {
        String servers = arguments[0];
        int replication = Integer.parseInt(arguments[1]);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            create(admin, replication);
            System.out.println("voters " + admin.describeMetadataQuorum().quorumInfo().get().voters().size());
            if (admin.describeMetadataQuorum().quorumInfo().get().voters().size() != replication) {
                throw new IllegalStateException("voters");
            }
        }
        write(servers);
        read(servers);
    }

    /// Again until all brokers have registered: with fewer than `replication` the topic is refused.
    private static void create(Admin admin, int replication) throws Exception {
        while (true) {
            try {
                admin.createTopics(List.of(new NewTopic("round-trip", Optional.empty(), Optional.empty()))).all().get(20, TimeUnit.SECONDS);
                break;
            } catch (ExecutionException e) {
                if (Instant.now().isAfter(DEADLINE)) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
        TopicDescription topic = admin.describeTopics(List.of("round-trip")).allTopicNames().get().get("round-trip");
        topic.partitions().forEach(p -> {
            if (p.replicas().size() != replication || p.isr().size() != replication) {
                throw new IllegalStateException(p.toString());
            }
        });
        System.out.println(topic);
    }

    private static void write(String servers) throws Exception {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("round-trip", "key", "value")).get(20, TimeUnit.SECONDS);
        }
    }

    private static void read(String servers) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "group.id", "round-trip", "auto.offset.reset", "earliest"), new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("round-trip"));
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
