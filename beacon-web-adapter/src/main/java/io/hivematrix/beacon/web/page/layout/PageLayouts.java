package io.hivematrix.beacon.web.page.layout;

import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.http.ClientContext;
import java.util.Objects;

/** Factory of the page layout for a client. */
public final class PageLayouts {

    private final StaticAssets assets;
    private final String version;

    /** @param version Beacon's version, for people */
    public PageLayouts(StaticAssets assets, String version) {
        this.assets = Objects.requireNonNull(assets, "assets");
        this.version = Objects.requireNonNull(version, "version");
    }

    public PageLayout of(ClientContext client) {
        return new PageLayout(client.prefix(), assets, !client.gateway(), version);
    }
}
