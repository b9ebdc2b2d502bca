package io.hivematrix.beacon.domain.ticket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a ticket can be opened in the PSA system. Only http and https templates make links, since a link is shown to
 * people as safe to click.
 *
 * @param template the address with {@code {ticket_id}} in the ticket's place (specification, "Required Codex Endpoints")
 */
public record TicketLinks(String template) {

    /** What stands for the ticket's number in a template. */
    public static final String PLACEHOLDER = "{ticket_id}";

    /** @throws IllegalArgumentException if the template makes no http(s) address or has no placeholder */
    public TicketLinks {
        Objects.requireNonNull(template, "template");
        if (!template.contains(PLACEHOLDER)) {
            throw new IllegalArgumentException("ticket link template must contain " + PLACEHOLDER);
        }
        if (!isWebAddress(template.replace(PLACEHOLDER, "1"))) {
            throw new IllegalArgumentException("ticket link template must be an http or https address");
        }
    }

    /** The links of a template, or empty where the template is unfit. */
    public static Optional<TicketLinks> ofTemplate(String template) {
        try {
            return Optional.of(new TicketLinks(template));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** The address of one ticket. */
    public URI linkTo(TicketId id) {
        return URI.create(template.replace(PLACEHOLDER, id.toString()));
    }

    /** The part of the template before the placeholder, by which the specification's {@code ticket_base_url} is known. */
    public String baseUrl() {
        return template.substring(0, template.indexOf(PLACEHOLDER));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
