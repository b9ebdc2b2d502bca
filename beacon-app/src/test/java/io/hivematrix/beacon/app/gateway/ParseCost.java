package io.hivematrix.beacon.app.gateway;

import java.time.Duration;
import org.jsoup.nodes.Document;

/**
 * Time that the gateway's worker spends on parsing and writing one HTML page.
 *
 * @param base cost of any page
 * @param perRow cost of each table row
 */
public record ParseCost(Duration base, Duration perRow) {

    /** No cost but that of the stand-in itself. */
    public static final ParseCost NONE = new ParseCost(Duration.ZERO, Duration.ZERO);

    /** The cost measured on the real gateway. */
    public static final ParseCost MEASURED = new ParseCost(Duration.ofMillis(60), Duration.ofMillis(1));

    Duration of(Document page) {
        return base.plus(perRow.multipliedBy(page.select("tr").size()));
    }
}
