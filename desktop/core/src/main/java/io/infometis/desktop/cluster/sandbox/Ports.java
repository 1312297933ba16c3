package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// The loopback ports of one sandbox. The same as at the last start where they are still free, so that kubeconfigs outlive a stop.
record Ports(int etcd, int peer, int api) {
    private static final int CONNECT_MILLIS = 1_000;
    private static final List<String> NAMES = List.of("etcd", "peer", "api");

    /// The ports kept in the file if all are free, else new ones, which are kept.
    static Ports choose(Path file) throws InfometisException {
        Optional<Ports> kept = read(file).filter(p -> free(p.etcd) && free(p.peer) && free(p.api));
        return kept.isPresent() ? kept.get() : chooseAnew(file);
    }

    /// New ports, whatever was kept.
    static Ports chooseAnew(Path file) throws InfometisException {
        Ports ports = fresh();
        SecretFiles.write(file, "etcd=" + ports.etcd + "\npeer=" + ports.peer + "\napi=" + ports.api + "\n");
        return ports;
    }

    /// The ports kept in the file; empty when there is none, or it is damaged: nothing else hangs on it.
    static Optional<Ports> read(Path file) {
        Properties properties = new Properties();
        try {
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
            List<Integer> ports = NAMES.stream().map(n -> Integer.valueOf(properties.getProperty(n, "").trim())).toList();
            boolean sane = ports.stream().allMatch(p -> p > 0 && p < 65_536) && Set.copyOf(ports).size() == NAMES.size();
            return sane ? Optional.of(new Ports(ports.get(0), ports.get(1), ports.get(2))) : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
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

    /// Whether something listens on the API server's port: far cheaper to ask again and again than the API.
    boolean apiListens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
