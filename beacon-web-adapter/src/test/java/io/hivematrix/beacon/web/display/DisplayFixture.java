package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.AuthenticatedBeacon;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A server with authentication and rate limits, and links to its displays. */
final class DisplayFixture implements AutoCloseable {

    static final String COOKIE = "beacon_display_80";

    final AuthenticatedBeacon beacon;
    private final DisplayLinks links;

    DisplayFixture(FixedBoardSource boards, DisplaySettings settings, Object... components) throws IOException {
        beacon = new AuthenticatedBeacon(boards, RateLimitSettings.DEFAULT, settings, components);
        links = new DisplayLinks(settings, Clock.fixed(Tickets.NOW.plusSeconds(90), ZoneOffset.UTC), UUID::randomUUID);
    }

    DisplayFixture(FixedBoardSource boards, DisplayMode mode, Object... components) throws IOException {
        this(boards, TestSettings.display(mode), components);
    }

    DisplayLink issue(RedactionLevel show, String... views) {
        return links.issue(
                "Entrance", List.of(views).stream().map(ViewSlug::new).toList(), show, 365);
    }

    String token(RedactionLevel show, String... views) {
        return links.sign(issue(show, views));
    }

    String sign(DisplayLink link) {
        return links.sign(link);
    }

    /** Sends a GET request with header lines. */
    RawHttpResponse get(String path, String... headerLines) throws IOException {
        return beacon.send("GET", path, List.of(headerLines));
    }

    /** Sends a GET request with the cookie of a display and further header lines. */
    RawHttpResponse getAsDisplay(String path, String token, String... headerLines) throws IOException {
        List<String> lines = new ArrayList<>(List.of(headerLines));
        lines.add("Cookie: " + COOKIE + "=" + token);
        return beacon.send("GET", path, lines);
    }

    @Override
    public void close() {
        beacon.close();
    }
}
