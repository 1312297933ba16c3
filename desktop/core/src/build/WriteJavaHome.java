import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Run by the build with the JDK that Maven's toolchain chose: writes where it lies, so that `desktop/run` starts with the same one.
class WriteJavaHome {
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, System.getProperty("java.home") + "\n");
    }
}
