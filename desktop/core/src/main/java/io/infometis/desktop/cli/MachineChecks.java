package io.infometis.desktop.cli;

import io.infometis.desktop.model.Finding;
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
final class MachineChecks {
    private static final int JAVA = 25;
    private static final long GIB = 1L << 30;
    private static final long MEMORY = 2 * GIB; // what the sandbox's servers take for one environment, with room for the rest
    private static final long DISK = 2 * GIB;
    private static final long DISK_TO_BUILD = 8 * GIB; // Go's caches and the programs, while parts are missing
    private static final int PORTS = 8;

    private MachineChecks() {
    }

    static List<Finding> java(Context context) {
        int version = Integer.parseInt(System.getProperty("java.specification.version"));
        String text = version + " at " + System.getProperty("java.home");
        return List.of(version >= JAVA
                ? Checks.passed("java", text)
                : Checks.blocking("java", "Java " + text + " is too old: install a JDK " + JAVA + " or newer."));
    }

    static List<Finding> memory(Context context) {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system)) {
            return List.of();
        }
        long free = available(system.getFreeMemorySize());
        String text = gib(free) + " of memory are free; an environment takes about " + gib(MEMORY) + ".";
        return List.of(
                free >= MEMORY ? Checks.passed("memory", text) : Checks.note("memory", text + " End what is not needed before a start."));
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

    static List<Finding> disk(Context context) {
        boolean build = context.parts().list().stream().anyMatch(p -> !p.present());
        return List.of(disk("data", context.directories().data(), DISK),
                disk("cache", context.directories().partsCache(), build ? DISK_TO_BUILD : DISK));
    }

    private static Finding disk(String what, Path folder, long needed) {
        try {
            long free = Files.getFileStore(existing(folder)).getUsableSpace();
            String text = gib(free) + " are free for " + folder + "; a start wants " + gib(needed) + ".";
            return free >= needed
                    ? Checks.passed("disk", text)
                    : Checks.blocking("disk", text + " Free some, or name another place.",
                            what.equals("data") ? "export XDG_DATA_HOME=DIR" : "export INFOMETIS_PARTS_CACHE=DIR");
        } catch (IOException e) {
            return Checks.blocking("disk", folder + " cannot be looked at: " + e);
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

    static List<Finding> ports(Context context) {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (int i = 0; i < PORTS; i++) {
                taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return List.of(Checks.passed("ports", PORTS + " ports of the loopback address could be had."));
        } catch (IOException e) {
            return List.of(Checks.blocking("ports", "No port of the loopback address can be had: " + e.getMessage()));
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
