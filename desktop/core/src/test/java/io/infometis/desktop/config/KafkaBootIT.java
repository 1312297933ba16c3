package io.infometis.desktop.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Boots the real Kafka from the rendered configuration. The start script needs a shell, as the image has.
@DisabledOnOs(OS.WINDOWS)
class KafkaBootIT {
    private static Infometis infometis;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws Exception {
        infometis = new Infometis();
    }

    @AfterAll
    static void close() {
        infometis.close();
    }

    @Test
    void devBootsAsOneBroker() throws Exception {
        boots("dev", 1);
    }

    @Test
    void prodBootsAsThreeBrokersThatReplicate() throws Exception {
        boots("prod", 3);
    }

    @Test
    void aReplicaBeyondTheVotersIsABrokerWithoutAVote() throws Exception {
        Properties fourth = KafkaPods.of(infometis.environment("prod")).properties(3, folder);
        assertEquals("3", fourth.getProperty("node.id"));
        assertEquals("broker", fourth.getProperty("process.roles"));
        assertEquals("INTERNAL://:9092", fourth.getProperty("listeners"));
    }

    @Test
    void theImageIsTheVersionThatIsBootedHere() throws Exception {
        String tag = KafkaPods.of(infometis.environment("dev")).image().replaceFirst(".*:", "");
        assertTrue(Files.readString(Infometis.repository().resolve("desktop/core/src/test/kafka/pom.xml"))
                .contains("<version>" + tag + "</version>"), tag);
    }

    private void boots(String environment, int replication) throws Exception {
        KafkaPods pods = KafkaPods.of(infometis.environment(environment));
        assertEquals(replication, pods.replicas());
        try (KafkaBrokers brokers = new KafkaBrokers(pods, folder)) {
            brokers.start();
            brokers.roundTrip(replication);
        }
    }
}
