package io.hivematrix.beacon.web.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Works out where a request comes from. {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Prefix} count
 * only if the peer itself is a trusted proxy, and each only if it is well-formed; else it is as if it were not there.
 */
public final class ForwardedHeaders {

    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*){1,8}");
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?");
    private static final int MAX_PREFIX = 128;
    private static final int MAX_HOPS = 32;

    private final List<AddressRange> trusted;

    /** Believing those peers. */
    public ForwardedHeaders(List<AddressRange> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** Whether a text can be a host with or without a port, as in a {@code Host} header. */
    public static boolean isAuthority(String text) {
        return AUTHORITY.matcher(text).matches();
    }

    /**
     * The context of a request that came over plain HTTP.
     *
     * @param peer the address of whoever opened the connection
     * @param header gives a header of the request by its name, the first where there are several
     */
    public ClientContext contextFor(InetAddress peer, Function<String, Optional<String>> header) {
        String host = header.apply("Host").orElse("");
        if (!trusts(peer)) {
            return ClientContext.direct(host, peer.getHostAddress());
        }
        String prefix = header.apply("X-Forwarded-Prefix")
                .map(ForwardedHeaders::withoutTrailingSlash)
                .filter(ForwardedHeaders::isPrefix)
                .orElse("");
        String scheme = header.apply("X-Forwarded-Proto")
                .filter(text -> text.equals("http") || text.equals("https"))
                .orElse("http");
        String authority = header.apply("X-Forwarded-Host")
                .filter(ForwardedHeaders::isAuthority)
                .orElse(host);
        String client =
                header.apply("X-Forwarded-For").flatMap(this::clientAddress).orElse(peer.getHostAddress());
        return new ClientContext(prefix, scheme, authority, client, !prefix.isEmpty());
    }

    private boolean trusts(InetAddress address) {
        for (AddressRange range : trusted) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** The last address that no trusted proxy has: what stands before it anybody can have made up. */
    private Optional<String> clientAddress(String chain) {
        String[] hops = chain.split(",", MAX_HOPS);
        for (int i = hops.length - 1; i >= 0; i--) {
            Optional<InetAddress> hop = AddressRange.parseAddress(hops[i].strip());
            if (hop.isEmpty()) {
                return Optional.empty();
            }
            if (i == 0 || !trusts(hop.get())) {
                return hop.map(InetAddress::getHostAddress);
            }
        }
        return Optional.empty();
    }

    private static String withoutTrailingSlash(String prefix) {
        return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    private static boolean isPrefix(String text) {
        return text.length() <= MAX_PREFIX && PREFIX.matcher(text).matches();
    }
}
