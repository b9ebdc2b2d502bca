package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.http.QualityValues;
import java.util.Map;

/** Choice between the identity and the gzip encoding of a body (RFC 9110, section 12.5.3). */
final class GzipNegotiation {

    private GzipNegotiation() {}

    /**
     * Returns whether the client prefers gzip.
     *
     * @param acceptEncoding the header, several lines joined by commas; empty if it is absent, which permits any encoding:
     *     then the response is identity, which every client can read
     */
    static boolean prefersGzip(String acceptEncoding) {
        if (acceptEncoding.isEmpty()) {
            return false;
        }
        Map<String, Double> weights = QualityValues.parse(acceptEncoding);
        double others = weights.getOrDefault("*", 0.0);
        double gzip = Math.max(weights.getOrDefault("gzip", -1.0), weights.getOrDefault("x-gzip", -1.0));
        double gzipWeight = gzip < 0 ? others : gzip;
        return gzipWeight > 0 && gzipWeight >= weights.getOrDefault("identity", -1.0);
    }
}
