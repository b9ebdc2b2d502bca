package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.page.SlaIndicator;
import io.hivematrix.beacon.web.page.layout.PageLayout;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Model of the display template. The page has no tickets; its script requests them.
 *
 * @param name name of the screen; empty without a link
 * @param expires when its link expires, in ISO-8601; empty without a link
 * @param message why it may not be seen; empty if it may
 */
public record DisplayPage(PageLayout layout, DisplayOptions options, String name, String expires, String message) {

    public String views() {
        return options.views().stream().map(ViewSlug::value).collect(Collectors.joining(","));
    }

    public long everyMs() {
        return options.every().toMillis();
    }

    public String theme() {
        return options.theme();
    }

    public String agent() {
        return options.agent();
    }

    public List<SlaIndicator> indicators() {
        return SlaIndicator.ALL;
    }
}
