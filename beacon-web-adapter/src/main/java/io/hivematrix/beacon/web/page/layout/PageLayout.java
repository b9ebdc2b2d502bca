package io.hivematrix.beacon.web.page.layout;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Layout shared by all pages.
 *
 * @param prefix the path under which the gateway serves Beacon; empty when served directly
 * @param assets maps the name of a static file, such as "css/layout.css", to its path below the prefix
 * @param direct whether the page is served without the gateway and needs a theme of its own
 * @param version displayed version of Beacon
 */
public record PageLayout(String prefix, UnaryOperator<String> assets, boolean direct, String version) {

    /** @throws NullPointerException naming the component that is null */
    public PageLayout {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(assets, "assets");
        Objects.requireNonNull(version, "version");
    }

    /** Returns the URL of a static file. */
    public String asset(String name) {
        return prefix + assets.apply(name);
    }
}
