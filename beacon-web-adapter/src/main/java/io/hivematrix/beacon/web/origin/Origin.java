package io.hivematrix.beacon.web.origin;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Web origin with scheme http or https (RFC 6454).
 *
 * @param scheme "http" or "https"
 * @param host in lower case
 * @param port the port; the default port of the scheme if none is given
 */
record Origin(String scheme, String host, int port) {

    private static final Pattern SERIALIZED = Pattern.compile("https?://[^/?#@\\s]+", Pattern.CASE_INSENSITIVE);

    /** Parses a serialized origin; empty for anything else, including "null". */
    static Optional<Origin> parse(String text) {
        if (!SERIALIZED.matcher(text).matches()) {
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
