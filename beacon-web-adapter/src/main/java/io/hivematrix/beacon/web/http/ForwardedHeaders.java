package io.hivematrix.beacon.web.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Evaluates {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Prefix} of requests from trusted proxies.
 * A malformed header is ignored, as are all of them from other peers. Immutable.
 */
public final class ForwardedHeaders {

    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*){1,8}");
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9_-])?\\.?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?");
    private static final Pattern HOP_WITH_PORT =
            Pattern.compile("(?:([0-9.]+):[0-9]{1,5}|\\[([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)](?::[0-9]{1,5})?)");
    private static final int MAX_PREFIX = 128;

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
     * @param header returns all request headers with a name, joined by commas
     */
    public ClientContext contextFor(InetAddress peer, Function<String, Optional<String>> header) {
        String host = header.apply("Host").orElse("");
        if (!isTrusted(peer)) {
            return ClientContext.direct(host, peer.getHostAddress());
        }
        List<String> hops =
                header.apply("X-Forwarded-For").map(ForwardedHeaders::elements).orElse(List.of());
        int client = clientIndex(hops);
        String prefix = header.apply("X-Forwarded-Prefix")
                .map(list -> elementOf(list, client, hops.size()))
                .map(ForwardedHeaders::withoutTrailingSlash)
                .filter(ForwardedHeaders::isPrefix)
                .orElse("");
        String scheme = header.apply("X-Forwarded-Proto")
                .map(list -> elementOf(list, client, hops.size()))
                .filter(text -> text.equals("http") || text.equals("https"))
                .orElse("http");
        String authority = header.apply("X-Forwarded-Host")
                .map(list -> elementOf(list, client, hops.size()))
                .filter(ForwardedHeaders::isAuthority)
                .orElse(host);
        String address = hops.isEmpty()
                ? peer.getHostAddress()
                : addressOf(hops.get(client)).orElse(peer).getHostAddress();
        return new ClientContext(prefix, scheme, authority, address, !prefix.isEmpty());
    }

    /** Returns whether this is the address of a trusted proxy. */
    public boolean isTrusted(InetAddress address) {
        for (AddressRange range : trusted) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> elements(String list) {
        return Stream.of(list.split(",", -1)).map(String::strip).toList();
    }

    /**
     * Returns the index of the last address that is not a trusted proxy; a client can forge the elements before it. An element
     * that is not an address counts as not trusted.
     */
    private int clientIndex(List<String> hops) {
        int index = Math.max(0, hops.size() - 1);
        while (index > 0 && addressOf(hops.get(index)).filter(this::isTrusted).isPresent()) {
            index--;
        }
        return index;
    }

    /** Parses an address, which some proxies send with its port: {@code 192.0.2.1:1234} or {@code [2001:db8::1]:1234}. */
    private static Optional<InetAddress> addressOf(String hop) {
        Matcher withPort = HOP_WITH_PORT.matcher(hop);
        return AddressRange.parseAddress(withPort.matches() ? withPort.replaceFirst("$1$2") : hop);
    }

    /**
     * Returns the element that the first trusted proxy added: the one at the position of the client where each proxy has added
     * an element to {@code X-Forwarded-For}, too, otherwise the first.
     */
    private static String elementOf(String list, int client, int hops) {
        List<String> elements = elements(list);
        return elements.get(elements.size() == hops ? client : 0);
    }

    private static String withoutTrailingSlash(String prefix) {
        return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    private static boolean isPrefix(String text) {
        return text.length() <= MAX_PREFIX && PREFIX.matcher(text).matches();
    }
}
