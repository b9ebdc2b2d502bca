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

    /** Returns the views to be shown one after another, separated by commas. */
    public String views() {
        return options.views().stream().map(ViewSlug::value).collect(Collectors.joining(","));
    }

    /** Returns the time for which each view is shown, in milliseconds. */
    public long everyMs() {
        return options.every().toMillis();
    }

    /** Returns the name of the theme. */
    public String theme() {
        return options.theme();
    }

    /** Returns the {@code agent_id} parameter; empty for all agents. */
    public String agent() {
        return options.agent();
    }

    /** Returns the indicators of all SLA colours. */
    public List<SlaIndicator> indicators() {
        return SlaIndicator.ALL;
    }
}
