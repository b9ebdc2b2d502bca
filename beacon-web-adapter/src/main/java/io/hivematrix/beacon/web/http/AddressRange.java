package io.hivematrix.beacon.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits, written as "10.0.0.0/8", "fd00::/8", or one address alone.
 *
 * @param network the address that the others are like
 * @param prefixLength how many leading bits count
 */
public record AddressRange(InetAddress network, int prefixLength) {

    /** Digits, dots, colons and hex letters alone, so that reading a range never asks a name server. */
    private static final Pattern NUMERIC =
            Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private static final Pattern PREFIX_LENGTH = Pattern.compile("[0-9]{1,3}");

    /** @throws IllegalArgumentException if the address has fewer bits than that */
    public AddressRange {
        Objects.requireNonNull(network, "network");
        int most = network.getAddress().length * Byte.SIZE;
        if (prefixLength < 0 || prefixLength > most) {
            throw new IllegalArgumentException("bits must be 0 to " + most + ", but is " + prefixLength);
        }
    }

    /**
     * The range written in a text.
     *
     * @throws IllegalArgumentException if the text is neither an address in numbers nor one with "/bits"
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network =
                parseAddress(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> unreadable(text));
        if (slash < 0) {
            return new AddressRange(network, network.getAddress().length * Byte.SIZE);
        }
        String bits = text.substring(slash + 1);
        if (!PREFIX_LENGTH.matcher(bits).matches()) {
            throw unreadable(text);
        }
        return new AddressRange(network, Integer.parseInt(bits));
    }

    /** Whether the address is in the range; an IPv4 address never is in an IPv6 range, nor the other way round. */
    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The address written in a text in numbers; empty where it is none. Never asks a name server. */
    static Optional<InetAddress> parseAddress(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("'" + text + "' is no address range such as 10.0.0.0/8 or 2001:db8::/32");
    }

    /** The range as {@link #parse} reads it. */
    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefixLength;
    }
}
