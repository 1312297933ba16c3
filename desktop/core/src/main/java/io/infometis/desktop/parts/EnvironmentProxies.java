package io.infometis.desktop.parts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// HTTPS_PROXY, HTTP_PROXY and NO_PROXY as curl and Go read them; the JDK ignores them.
final class EnvironmentProxies extends ProxySelector {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\..*|\\[?::1]?");
    private final PartsSettings settings;

    EnvironmentProxies(PartsSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
        Optional<String> proxy = settings.proxyVariable(uri.getScheme().equals("https") ? "HTTPS_PROXY" : "HTTP_PROXY");
        if (proxy.isEmpty() || LOOPBACK.matcher(host).matches() || excluded(host, uri.getPort())) {
            return List.of(Proxy.NO_PROXY);
        }
        return List.of(new Proxy(Proxy.Type.HTTP, address(proxy.get())));
    }

    private static InetSocketAddress address(String proxy) {
        URI uri = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
        int port = uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        return InetSocketAddress.createUnresolved(Optional.ofNullable(uri.getHost()).orElse(proxy), port);
    }

    /// An entry is `*`, a host, or a domain whose hosts count too, each with a port where only that one is meant.
    private boolean excluded(String host, int port) {
        for (String raw : settings.proxyVariable("NO_PROXY").orElse("").split("[,\\s]+", -1)) {
            String entry = raw.toLowerCase(Locale.ROOT);
            int colon = entry.lastIndexOf(':');
            if (colon > 0 && entry.indexOf(':') == colon) {
                if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
                    continue;
                }
                entry = entry.substring(0, colon);
            }
            String domain = entry.startsWith("*.") ? entry.substring(2) : entry.startsWith(".") ? entry.substring(1) : entry;
            if (entry.equals("*") || !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // the request itself fails and says so
    }
}
