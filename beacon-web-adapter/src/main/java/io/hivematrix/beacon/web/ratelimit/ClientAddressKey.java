package io.hivematrix.beacon.web.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Rate limit keys of client addresses. */
final class ClientAddressKey {

    private static final int NETWORK_BYTES = 8;

    private ClientAddressKey() {}

    /**
     * Returns the address itself for IPv4 and its 64-bit network for IPv6, since a client can use all addresses of its network
     * (RFC 6177).
     *
     * @param address a numeric address
     */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A text with a colon never triggers a DNS lookup.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException invalid) {
            return "unknown";
        }
    }
}
