package io.hivematrix.beacon.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityValuesTest {

    @Test
    void weightIsOneUnlessGiven() {
        assertThat(QualityValues.parse("text/html, Application/JSON;charset=utf-8 ; Q = 0.5"))
                .isEqualTo(Map.of("text/html", 1.0, "application/json", 0.5));
    }

    @Test
    void unreadableWeightIsZero() {
        assertThat(QualityValues.parse("gzip;q=abc, br;q=")).isEqualTo(Map.of("gzip", 0.0, "br", 0.0));
    }

    @Test
    void highestWeightOfANameCounts() {
        assertThat(QualityValues.parse("gzip;q=0.2,gzip;q=0.7, gzip;q=0")).isEqualTo(Map.of("gzip", 0.7));
    }
}
