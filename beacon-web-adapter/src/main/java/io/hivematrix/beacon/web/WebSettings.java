package io.hivematrix.beacon.web;

import io.hivematrix.beacon.web.display.DisplaySettings;
import io.hivematrix.beacon.web.events.StreamLimits;
import io.hivematrix.beacon.web.http.AddressRange;
import io.hivematrix.beacon.web.server.ServerLimits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the web server.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free port
 * @param trustedProxies addresses whose {@code X-Forwarded-*} headers are trusted
 * @param autoRefresh interval between refreshes of an open page; zero for none
 * @param hsts how long browsers may use only HTTPS for this host; zero for no such rule
 * @param limits limits of the HTTP server
 * @param streams limits of event streams
 * @param gateway Beacon's URL behind the gateway, named to visitors without a sign-in; empty if not known
 * @param display settings of screens on a wall
 * @param version displayed version of Beacon
 */
public record WebSettings(
        String host,
        int port,
        List<AddressRange> trustedProxies,
        Duration autoRefresh,
        Duration hsts,
        ServerLimits limits,
        StreamLimits streams,
        Optional<URI> gateway,
        DisplaySettings display,
        String version) {

    public WebSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
