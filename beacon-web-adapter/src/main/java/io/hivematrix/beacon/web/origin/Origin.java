package io.hivematrix.beacon.web.origin;

import io.hivematrix.beacon.web.http.ForwardedHeaders;
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
        int separator = text.indexOf("://");
        String authority = text.substring(separator + 3);
        if (!ForwardedHeaders.isAuthority(authority)) {
            return Optional.empty();
        }
        int colon = authority.indexOf(':', authority.indexOf(']') + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int port = colon < 0 ? -1 : Integer.parseInt(authority.substring(colon + 1));
        return Optional.of(of(text.substring(0, separator), host, port));
    }

    private static Origin of(String scheme, String host, int port) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        int effective = port >= 0 ? port : lower.equals("https") ? 443 : 80;
        return new Origin(lower, host.toLowerCase(Locale.ROOT), effective);
    }
}
