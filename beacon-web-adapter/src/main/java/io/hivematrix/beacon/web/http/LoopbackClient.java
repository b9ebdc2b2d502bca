package io.hivematrix.beacon.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.util.Locale;

/** Rule for requests that count as local: sent by a program on this machine and not passed on by a proxy. */
public final class LoopbackClient {

    private LoopbackClient() {}

    /**
     * Returns whether a request was sent from this machine directly. A proxy may run on this machine, too, so a request that
     * a proxy has marked as forwarded is not local, whatever its address.
     */
    public static boolean matches(ContainerRequestContext request) {
        ClientContext client = ClientContext.of(request);
        return !client.gateway()
                && AddressRange.parseAddress(client.address())
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent()
                && request.getHeaders().keySet().stream().noneMatch(LoopbackClient::isSetByProxies);
    }

    private static boolean isSetByProxies(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("via");
    }
}
