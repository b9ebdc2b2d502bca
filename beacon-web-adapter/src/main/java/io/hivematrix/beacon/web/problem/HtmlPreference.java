package io.hivematrix.beacon.web.problem;

import io.hivematrix.beacon.web.http.QualityValues;
import java.util.Map;
import java.util.stream.Stream;

/** Choice between an HTML page and problem details by the {@code Accept} header. */
final class HtmlPreference {

    private HtmlPreference() {}

    /**
     * Returns whether the header names HTML with more weight than JSON. Wildcards do not count, because programs send them as
     * well.
     */
    static boolean prefersHtml(String accept) {
        Map<String, Double> weights = QualityValues.parse(accept);
        return highest(weights, "text/html", "application/xhtml+xml")
                > highest(weights, "application/json", Problem.MEDIA_TYPE);
    }

    private static double highest(Map<String, Double> weights, String... types) {
        return Stream.of(types)
                .mapToDouble(type -> weights.getOrDefault(type, 0.0))
                .max()
                .orElseThrow();
    }
}
