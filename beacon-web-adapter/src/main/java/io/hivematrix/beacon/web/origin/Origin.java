package io.hivematrix.beacon.web.origin;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web origin (RFC 6454) over HTTP.
 *
 * @param scheme "http" or "https"
 * @param host in lower case
 * @param port the port, the scheme's own where none is written
 */
record Origin(String scheme, String host, int port) {

    private static final Pattern SERIALISED = Pattern.compile("https?://[^/?#@\\s]+", Pattern.CASE_INSENSITIVE);

    /** The origin that a text is the serialisation of; empty for anything else, "null" included. */
    static Optional<Origin> parse(String text) {
        if (!SERIALISED.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(text);
            return Optional.ofNullable(uri.getHost()).map(host -> of(uri.getScheme(), host, uri.getPort()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Origin of(String scheme, String host, int port) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        int effective = port >= 0 ? port : lower.equals("https") ? 443 : 80;
        return new Origin(lower, host.toLowerCase(Locale.ROOT), effective);
    }
}
