package io.hivematrix.beacon.domain.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskSpaceTest {

    @ParameterizedTest
    @CsvSource({
        "10000, 10000, HEALTHY",
        "10000, 1501, HEALTHY",
        "10000, 1500, DEGRADED",
        "10000, 501, DEGRADED",
        "10000, 500, UNHEALTHY",
        "10000, 0, UNHEALTHY",
        "0, 0, UNHEALTHY"
    })
    void status_degradedFrom85PercentAndUnhealthyFrom95(long total, long free, HealthStatus expected) {
        assertThat(new DiskSpace(total, free).status()).isEqualTo(expected);
    }

    @Test
    void usagePercent_isUsedShare() {
        assertThat(new DiskSpace(400, 100).usagePercent()).isEqualTo(75.0);
    }

    @Test
    void rejectsMoreFreeThanTotal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiskSpace(10, 11))
                .withMessage("freeBytes must be 0 to 10, but is 11");
    }
}
