package io.hivematrix.beacon.cli.remote;

import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address of {@code --beacon}: that of a Beacon, or of one of its pages. Which of both a path is shows the response only.
 *
 * @param address the address without query and fragment
 * @param base the address of Beacon if {@code address} is a page; empty without a path
 * @param view the view of the page; empty without a path
 * @param filters the parameters of the page, decoded
 */
record BeaconUrl(String address, Optional<String> base, String view, Map<String, String> filters) {

    private static final Pattern PARTS = Pattern.compile("([^?#]*?)/*(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern PAGE = Pattern.compile("(https?://[^/]+(?:/.*?)??)(?:/display)?/([^/]+)");

    /** @throws IllegalArgumentException if the query is not URL-encoded */
    static BeaconUrl parse(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be a URL such as https://host/beacon");
        }
        String address = parts.group(1);
        Matcher page = PAGE.matcher(address);
        boolean hasPath = page.matches();
        return new BeaconUrl(
                address,
                hasPath ? Optional.of(page.group(1)) : Optional.empty(),
                hasPath ? page.group(2) : "",
                parts.group(2) == null ? Map.of() : filters(parts.group(2)));
    }

    private static Map<String, String> filters(String query) {
        Map<String, String> filters = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                filters.put(parameter.substring(0, equals), decode(parameter.substring(equals + 1)));
            }
        }
        filters.values().removeIf(String::isBlank);
        return Map.copyOf(filters);
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException(
                    "'" + TerminalSanitizer.sanitize(value) + "' has a percent sign without two hexadecimal digits",
                    invalid);
        }
    }
}
