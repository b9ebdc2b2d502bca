package io.hivematrix.beacon.app.config;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Proxy of all outgoing connections: {@code BEACON_HTTP_PROXY}, otherwise none. Loopback addresses are connected directly. The
 * proxy settings of the JVM and of the environment have no effect. Immutable.
 */
public final class ServiceProxySelector extends ProxySelector {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]|::1");

    private final List<Proxy> proxies;

    /** Creates a selector with the proxies of a configuration; without any, connections are direct. */
    public ServiceProxySelector(Configuration configuration) {
        proxies = configuration
                .find(BeaconSettings.BEACON_HTTP_PROXY)
                .map(proxy -> new InetSocketAddress(proxy.getHost(), proxy.getPort()))
                .map(address -> new Proxy(Proxy.Type.HTTP, address))
                .map(List::of)
                .orElse(List.of(Proxy.NO_PROXY));
    }

    @Override
    public List<Proxy> select(URI uri) {
        boolean loopback =
                uri.getHost() != null && LOOPBACK.matcher(uri.getHost()).matches();
        return loopback ? List.of(Proxy.NO_PROXY) : proxies;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        // the client reports it
    }
}
