package io.hivematrix.beacon.web.problem;

import java.util.Locale;

/** Reads as much of an {@code Accept} header as tells people from programs. */
final class HtmlPreference {

    private HtmlPreference() {}

    /**
     * Whether the header names HTML, and nothing of JSON with more weight. Wildcards do not count: programs send them as
     * well.
     */
    static boolean prefersHtml(String accept) {
        double html = 0;
        double json = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String type = range.split(";", 2)[0].strip();
            if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                html = Math.max(html, weight(range));
            } else if (type.equals("application/json") || type.equals(Problem.MEDIA_TYPE)) {
                json = Math.max(json, weight(range));
            }
        }
        return html > json;
    }

    private static double weight(String range) {
        int q = range.indexOf("q=");
        if (q < 0) {
            return 1;
        }
        String number = range.substring(q + 2).split(";", 2)[0].strip();
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
