package io.hivematrix.beacon.web.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Takes together the addresses that one client can have. */
final class ClientAddressKey {

    private static final int SITE_BYTES = 8;

    private ClientAddressKey() {}

    /**
     * The address itself, but for IPv6 the 64-bit network that it is in: whoever has one address there has all of them
     * (RFC 6177).
     *
     * @param address an address in numbers
     */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // An address with a colon is never looked up.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, SITE_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
