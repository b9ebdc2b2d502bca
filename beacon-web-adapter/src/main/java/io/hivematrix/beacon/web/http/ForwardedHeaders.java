package io.hivematrix.beacon.web.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Evaluates {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Prefix} of requests from trusted proxies.
 * A malformed header is ignored, as are all of them from other peers.
 */
public final class ForwardedHeaders {

    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*){1,8}");
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?");
    private static final int MAX_PREFIX = 128;
    private static final int MAX_HOPS = 32;

    private final List<AddressRange> trusted;

    /** @param trusted the addresses of trusted proxies */
    public ForwardedHeaders(List<AddressRange> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** Returns whether a text is a valid {@code Host} header value. */
    public static boolean isAuthority(String text) {
        return AUTHORITY.matcher(text).matches();
    }

    /**
     * Returns the client context of a request.
     *
     * @param peer the remote address of the connection
     * @param header returns the first request header with a name
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

    /** Returns the last address that is not a trusted proxy; a client can forge the addresses before it. */
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
