package io.hivematrix.beacon.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;

/**
 * Client of a request and its view of Beacon's address. {@code X-Forwarded-*} headers are used only if a trusted proxy
 * sent them and they are well-formed.
 *
 * @param prefix the path prefix of Beacon, such as "/beacon"; empty at the root; never ends in "/"
 * @param scheme "http" or "https", as used by the client
 * @param authority host and optional port, as used by the client; empty where unknown
 * @param address the client's numeric IP address
 * @param gateway whether the request passed the platform's gateway, that is, a trusted proxy that sent a prefix
 */
public record ClientContext(String prefix, String scheme, String authority, String address, boolean gateway) {

    /** The request property that holds the context of a request. */
    public static final String PROPERTY = ClientContext.class.getName();

    /** Returns the context of a client that calls directly over HTTP. */
    public static ClientContext direct(String authority, String address) {
        return new ClientContext("", "http", authority, address, false);
    }

    /** Returns the context of a request; set before routing. */
    public static ClientContext of(ContainerRequestContext request) {
        return (ClientContext) Objects.requireNonNull(request.getProperty(PROPERTY), PROPERTY);
    }

    /** Returns a path of Beacon, which starts with "/", with the prefix. */
    public String link(String path) {
        return prefix + path;
    }

    /** Returns the {@code Path} attribute for cookies. */
    public String cookiePath() {
        return prefix.isEmpty() ? "/" : prefix;
    }

    /** Returns the port in the client's address of Beacon; the scheme's default port if there is none. */
    public int port() {
        String port = authority.substring(authority.lastIndexOf(':') + 1);
        int number = authority.contains(":") && port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0;
        return number > 0 && number <= 65_535 ? number : secure() ? 443 : 80;
    }

    /** Returns whether the client uses HTTPS. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** Returns the web origin of Beacon's pages, such as "https://host:8443". */
    public String origin() {
        return scheme + "://" + authority;
    }
}
