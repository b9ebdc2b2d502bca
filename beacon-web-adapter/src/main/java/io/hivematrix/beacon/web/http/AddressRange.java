package io.hivematrix.beacon.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IP address range in CIDR notation (RFC 4632, RFC 4291), such as "10.0.0.0/8" or "fd00::/8", or a single address.
 *
 * @param network an address of the range
 * @param prefixLength the number of leading bits that all addresses of the range share
 */
public record AddressRange(InetAddress network, int prefixLength) {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";

    /** Only what the JDK takes for a numeric address, so that parsing never triggers a DNS lookup. */
    private static final Pattern NUMERIC =
            Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET + "|(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*");

    private static final Pattern PREFIX_LENGTH = Pattern.compile("[0-9]{1,3}");

    /** @throws IllegalArgumentException if the prefix is longer than the address */
    public AddressRange {
        int maxLength = network.getAddress().length * Byte.SIZE;
        if (prefixLength < 0 || prefixLength > maxLength) {
            throw new IllegalArgumentException("prefix length must be 0 to " + maxLength + ", but is " + prefixLength);
        }
    }

    /**
     * Parses a range.
     *
     * @throws IllegalArgumentException if the text is not a numeric address with an optional prefix length
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network =
                parseAddress(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> invalidRange(text));
        if (slash < 0) {
            return new AddressRange(network, network.getAddress().length * Byte.SIZE);
        }
        String bits = text.substring(slash + 1);
        if (!PREFIX_LENGTH.matcher(bits).matches()) {
            throw invalidRange(text);
        }
        return new AddressRange(network, Integer.parseInt(bits));
    }

    /** Returns whether the address is in the range; always false for an address of the other IP version. */
    public boolean contains(InetAddress address) {
        byte[] networkBytes = network.getAddress();
        byte[] addressBytes = address.getAddress();
        if (networkBytes.length != addressBytes.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((networkBytes[bit / Byte.SIZE] ^ addressBytes[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Parses a numeric address without a DNS lookup; empty for anything else. */
    static Optional<InetAddress> parseAddress(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException invalid) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException invalidRange(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not an address range such as 10.0.0.0/8 or 2001:db8::/32");
    }

    /** Returns the range in the form that {@link #parse} accepts. */
    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefixLength;
    }
}
