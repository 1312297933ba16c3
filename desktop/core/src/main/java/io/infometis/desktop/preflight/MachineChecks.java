package io.infometis.desktop.preflight;

import io.infometis.desktop.model.Finding;
import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Java, memory, disk and ports.
public final class MachineChecks {
    private static final int JAVA = 25;
    private static final long GIB = 1L << 30;
    private static final long MEMORY = 2 * GIB; // what the sandbox's servers take for one environment, with room for the rest
    private static final long DISK = 2 * GIB;
    private static final long DISK_TO_BUILD = 8 * GIB; // Go's caches and the programs, while parts are missing
    private static final int PORTS = 8;

    private MachineChecks() {
    }

    public static List<Finding> java() {
        int version = Integer.parseInt(System.getProperty("java.specification.version"));
        String text = version + " at " + System.getProperty("java.home");
        return List.of(version >= JAVA
                ? Finding.passed("java", text)
                : Finding.blocking("java", "Java " + text + " is too old: install a JDK " + JAVA + " or newer."));
    }

    public static List<Finding> memory() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system)) {
            return List.of();
        }
        long free = available(system.getFreeMemorySize());
        String text = gib(free) + " of memory are free; an environment takes about " + gib(MEMORY) + ".";
        return List.of(
                free >= MEMORY ? Finding.passed("memory", text) : Finding.note("memory", text + " End what is not needed before a start."));
    }

    /// Linux counts what it would give back as not free; `MemAvailable` is the honest figure.
    private static long available(long otherwise) {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream().filter(l -> l.startsWith("MemAvailable:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) * 1024).findFirst().orElse(otherwise);
        } catch (IOException | NumberFormatException e) {
            return otherwise;
        }
    }

    /// `build`: parts are missing, so they may have to be compiled.
    public static List<Finding> disk(Directories directories, boolean build) {
        return List.of(disk("data", directories.data(), DISK), disk("cache", directories.partsCache(), build ? DISK_TO_BUILD : DISK));
    }

    private static Finding disk(String what, Path folder, long needed) {
        try {
            long free = Files.getFileStore(existing(folder)).getUsableSpace();
            String text = gib(free) + " are free for " + folder + "; a start wants " + gib(needed) + ".";
            return free >= needed
                    ? Finding.passed("disk", text)
                    : Finding.blocking("disk", text + " Free some, or name another place.",
                            what.equals("data") ? "export XDG_DATA_HOME=DIR" : "export INFOMETIS_PARTS_CACHE=DIR");
        } catch (IOException e) {
            return Finding.blocking("disk", folder + " cannot be looked at: " + e);
        }
    }

    private static Path existing(Path folder) {
        Path at = folder.toAbsolutePath();
        for (@Nullable
        Path up = at; up != null; up = up.getParent()) {
            if (Files.exists(up)) {
                return up;
            }
        }
        return at;
    }

    public static List<Finding> ports() {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (int i = 0; i < PORTS; i++) {
                taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return List.of(Finding.passed("ports", PORTS + " ports of the loopback address could be had."));
        } catch (IOException e) {
            return List.of(Finding.blocking("ports", "No port of the loopback address can be had: " + e.getMessage()));
        } finally {
            taken.forEach(MachineChecks::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("closing an unused socket does not fail", e);
        }
    }

    private static String gib(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.1f GiB", (double) bytes / GIB);
    }
}
