package io.hivematrix.beacon.web.page.layout;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What every page has around its content.
 *
 * @param prefix the path under which the gateway serves Beacon; empty when served directly
 * @param assets where a static file is, such as "css/layout.css", below the prefix
 * @param direct whether the page is served without the gateway and needs a theme of its own
 * @param version Beacon's version, for people
 */
public record PageLayout(String prefix, UnaryOperator<String> assets, boolean direct, String version) {

    /** @throws NullPointerException naming the component that is null */
    public PageLayout {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(assets, "assets");
        Objects.requireNonNull(version, "version");
    }

    /** The address of a static file. */
    public String asset(String name) {
        return prefix + assets.apply(name);
    }
}
