import java.util.Arrays;
import kafka.tools.StorageTool;

/// Run as a source file by KafkaBootIT: cluster id, then the server.properties of each broker. Formats as the image does before it starts Kafka
/// (apache/kafka: KafkaDockerWrapper.scala, formatStorageCmd), all in one JVM.
class Format {
    public static void main(String[] arguments) {
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            int result = StorageTool.execute(new String[] { "format", "--cluster-id=" + arguments[0], "-c", file }, System.out);
            if (result != 0) {
                System.exit(result);
            }
        }
    }
}
