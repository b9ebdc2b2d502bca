package io.hivematrix.beacon.web.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Parser for lists with quality values, as in {@code Accept} and {@code Accept-Encoding} (RFC 9110, section 12.4.2). */
public final class QualityValues {

    private QualityValues() {}

    /**
     * Returns the weight of each item by its name in lower case, without its parameters. An item without a weight has 1, one
     * with an unreadable weight 0; of several items of one name the highest weight counts.
     *
     * @param header the value of the header; several header lines joined by commas
     */
    public static Map<String, Double> parse(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String item : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = item.split(";", -1);
            weights.merge(parts[0].strip(), weight(parts), Math::max);
        }
        return weights;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].replace(" ", "");
            if (parameter.startsWith("q=")) {
                return number(parameter.substring(2));
            }
        }
        return 1;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
