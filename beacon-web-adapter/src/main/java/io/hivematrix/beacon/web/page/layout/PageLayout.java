package io.hivematrix.beacon.web.page.layout;

import io.hivematrix.beacon.web.assets.StaticAssets;
import java.util.List;

/**
 * Layout of a page: everything around its content.
 *
 * @param prefix the path prefix of Beacon; empty without the gateway
 * @param assets the static files
 * @param direct whether the page is served without the gateway and needs the values of the platform's colours
 * @param version Beacon's version, for people
 */
public record PageLayout(String prefix, StaticAssets assets, boolean direct, String version) {

    /** Returns the URL of a static file, such as "css/layout.css". */
    public String asset(String name) {
        return prefix + assets.path(name);
    }

    /** Returns the names of all modules that a module imports directly and indirectly, such as "js/lib/dom.js". */
    public List<String> importsOf(String module) {
        return assets.importsOf(module);
    }

    /** Returns the version of scripts, styles and templates. */
    public String pageVersion() {
        return assets.version();
    }
}
