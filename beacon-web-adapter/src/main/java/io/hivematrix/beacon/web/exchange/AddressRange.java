package io.hivematrix.beacon.web.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits, written as "10.0.0.0/8", "fd00::/8", or one address alone.
 *
 * @param network the address that the others are like
 * @param bits how many leading bits count
 */
public record AddressRange(InetAddress network, int bits) {

    /** Digits, dots, colons and hex letters alone, so that reading a range never asks a name server. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** @throws IllegalArgumentException if the address has fewer bits than that */
    public AddressRange {
        Objects.requireNonNull(network, "network");
        int most = network.getAddress().length * Byte.SIZE;
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("bits must be 0 to " + most + ", but is " + bits);
        }
    }

    /**
     * The range written in a text.
     *
     * @throws IllegalArgumentException if the text is neither an address in numbers nor one with "/bits"
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network = address(slash < 0 ? text : text.substring(0, slash));
        if (slash < 0) {
            return new AddressRange(network, network.getAddress().length * Byte.SIZE);
        }
        try {
            return new AddressRange(network, Integer.parseInt(text.substring(slash + 1)));
        } catch (NumberFormatException notANumber) {
            throw unreadable(text, notANumber);
        }
    }

    /** Whether the address is in the range; an IPv4 address never is in an IPv6 range, nor the other way round. */
    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress address(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            throw unreadable(text, null);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unreadable) {
            throw unreadable(text, unreadable);
        }
    }

    private static IllegalArgumentException unreadable(String text, Throwable cause) {
        return new IllegalArgumentException(
                "'" + text + "' is no address range such as 10.0.0.0/8 or 2001:db8::/32", cause);
    }

    /** The range as {@link #parse} reads it. */
    @Override
    public String toString() {
        return network.getHostAddress() + "/" + bits;
    }
}
