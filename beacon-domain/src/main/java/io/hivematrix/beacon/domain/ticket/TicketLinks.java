package io.hivematrix.beacon.domain.ticket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links to tickets in the PSA system. Only http and https URLs are accepted, because users click them. Immutable.
 *
 * @param template the URL with the placeholder {@code {ticket_id}}
 */
public record TicketLinks(String template) {

    /** Placeholder of the ticket number in a template. */
    public static final String PLACEHOLDER = "{ticket_id}";

    /** Host and port; {@link URI#getHost} is null for names with an underscore, which containers have. */
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

    /** @throws IllegalArgumentException if the template has no placeholder, or is not an http or https URL */
    public TicketLinks {
        Objects.requireNonNull(template, "template");
        if (!template.contains(PLACEHOLDER)) {
            throw new IllegalArgumentException("ticket link template must contain " + PLACEHOLDER);
        }
        if (!isHttpUrl(template.replace(PLACEHOLDER, "1"))) {
            throw new IllegalArgumentException("ticket link template must be an http or https URL");
        }
    }

    /** Returns the links of a template, empty if the template is invalid. */
    public static Optional<TicketLinks> ofTemplate(String template) {
        try {
            return Optional.of(new TicketLinks(template));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    /** Returns the URL of a ticket. */
    public URI linkTo(TicketId id) {
        return URI.create(template.replace(PLACEHOLDER, id.toString()));
    }

    /** Returns the part of the template before the placeholder. */
    public String baseUrl() {
        return template.substring(0, template.indexOf(PLACEHOLDER));
    }

    private static boolean isHttpUrl(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http
                    && uri.getRawAuthority() != null
                    && HOST.matcher(uri.getRawAuthority()).matches();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
