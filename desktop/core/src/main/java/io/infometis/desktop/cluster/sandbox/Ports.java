package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The loopback ports of one sandbox. The same as at the last start where they are still free, so that kubeconfigs outlive a stop.
record Ports(int etcd, int peer, int api) {
    private static final List<String> NAMES = List.of("etcd", "peer", "api");

    /// The ports kept in the file if all are free, else new ones, which are kept.
    static Ports choose(Path file) throws InfometisException {
        List<Integer> kept = read(file);
        if (kept.size() == NAMES.size() && kept.stream().allMatch(Ports::free)) {
            return new Ports(kept.get(0), kept.get(1), kept.get(2));
        }
        return chooseAnew(file);
    }

    /// New ports, whatever was kept.
    static Ports chooseAnew(Path file) throws InfometisException {
        Ports ports = fresh();
        SecretFiles.write(file, "etcd=" + ports.etcd + "\npeer=" + ports.peer + "\napi=" + ports.api + "\n");
        return ports;
    }

    private static List<Integer> read(Path file) {
        Properties properties = new Properties();
        try {
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
            return NAMES.stream().filter(properties::containsKey).map(n -> Integer.valueOf(properties.getProperty(n).trim())).toList();
        } catch (IOException | IllegalArgumentException _) {
            return List.of(); // damaged: chosen anew, nothing else hangs on it
        }
    }

    /// Held open together, so that the three differ.
    private static Ports fresh() throws InfometisException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < NAMES.size(); i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Ports(sockets.get(0).getLocalPort(), sockets.get(1).getLocalPort(), sockets.get(2).getLocalPort());
        } catch (IOException e) {
            throw new InfometisException(new ClusterProblem.NoPorts(e.toString()), e);
        } finally {
            for (ServerSocket socket : sockets) {
                close(socket);
            }
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it was only a reservation
        }
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as Go's servers do: connections in TIME_WAIT do not matter
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
