package io.hivematrix.beacon.web.cache;

import java.util.Locale;

/** Chooses between a body as it is and its gzip form (RFC 9110, section 12.5.3). */
final class GzipNegotiation {

    private GzipNegotiation() {}

    /**
     * Whether a client wants gzip.
     *
     * @param acceptEncoding the header, in one text where it was sent in several; empty where there was none, which leaves
     *     the choice to us, who then choose what everybody can read
     */
    static boolean prefersGzip(String acceptEncoding) {
        if (acceptEncoding.isEmpty()) {
            return false;
        }
        double gzip = -1;
        double identity = -1;
        double others = 0;
        for (String entry : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = entry.split(";", 2);
            double weight = weight(parts);
            switch (parts[0].strip()) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
                case "identity" -> identity = weight;
                case "*" -> others = weight;
                default -> {
                    // a coding that we do not have
                }
            }
        }
        double gzipWeight = gzip < 0 ? others : gzip;
        return gzipWeight > 0 && gzipWeight >= identity;
    }

    private static double weight(String[] parts) {
        if (parts.length < 2) {
            return 1;
        }
        String parameter = parts[1].replace(" ", "");
        try {
            return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 1;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
