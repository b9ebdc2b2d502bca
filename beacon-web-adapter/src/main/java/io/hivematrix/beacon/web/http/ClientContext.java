package io.hivematrix.beacon.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;

/**
 * Where a request comes from, and how the one who sent it sees Beacon. The {@code X-Forwarded-*} headers have a say in it
 * only if a trusted proxy sent them, and only where they are well-formed.
 *
 * @param prefix the path under which Beacon is seen, such as "/beacon"; empty where it is at the root; never ends in "/"
 * @param scheme "http" or "https"
 * @param authority host and, where not the scheme's own, port, as the client wrote them; empty where unknown
 * @param address the client's address in numbers, without a port
 * @param gateway whether the platform's gateway stands between: a trusted proxy named a prefix
 */
public record ClientContext(String prefix, String scheme, String authority, String address, boolean gateway) {

    /** The request property that holds the context of a request. */
    public static final String PROPERTY = ClientContext.class.getName();

    /** @throws NullPointerException naming the component that is null */
    public ClientContext {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(address, "address");
    }

    /** A client that calls directly over plain HTTP. */
    public static ClientContext direct(String authority, String address) {
        return new ClientContext("", "http", authority, address, false);
    }

    /** The context of a request; every request has one from before it is routed. */
    public static ClientContext of(ContainerRequestContext request) {
        return (ClientContext) Objects.requireNonNull(request.getProperty(PROPERTY), PROPERTY);
    }

    /** The address of one of Beacon's own paths, as the client is to ask for it; the path begins with "/". */
    public String link(String path) {
        return prefix + path;
    }

    /** The prefix as a path that cookies can be bound to. */
    public String cookiePath() {
        return prefix.isEmpty() ? "/" : prefix;
    }

    /** Whether the client's own connection is encrypted. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** What a browser calls the origin of Beacon's pages, such as "https://host:8443". */
    public String origin() {
        return scheme + "://" + authority;
    }
}
