package io.hivematrix.beacon.web.page.layout;

import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.http.ClientContext;

/**
 * Factory of the page layout for a client.
 *
 * @param version Beacon's version, for people
 */
public record PageLayouts(StaticAssets assets, String version) {

    /** Returns the layout: light behind the gateway, which adds its own. */
    public PageLayout of(ClientContext client) {
        return new PageLayout(client.prefix(), assets, !client.gateway(), version);
    }
}
