package io.hivematrix.beacon.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.testing.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract's "Colour mapping". */
class SlaColorPolicyTest {

    private static final Optional<Instant> OVERDUE = Optional.of(Tickets.NOW.minusSeconds(9999));

    @Test
    void sentColour_takesPrecedence() {
        assertThat(color(Optional.of(SlaColor.GREEN), Optional.of(SlaClass.OVERDUE), OVERDUE))
                .isEqualTo(SlaColor.GREEN);
    }

    @Test
    void withoutColour_classIsUsed() {
        assertThat(color(Optional.empty(), Optional.of(SlaClass.WARNING), OVERDUE))
                .isEqualTo(SlaColor.YELLOW);
    }

    @Test
    void withoutColourAndClass_remainingTimeIsUsed() {
        assertThat(color(Optional.empty(), Optional.empty(), OVERDUE)).isEqualTo(SlaColor.RED);
    }

    @Test
    void withoutAnyValue_isGreen() {
        assertThat(color(Optional.empty(), Optional.empty(), Optional.empty())).isEqualTo(SlaColor.GREEN);
    }

    @ParameterizedTest
    @CsvSource({
        "-PT1S, RED",
        "PT0S, RED",
        "PT1S, ORANGE",
        "PT3H59M59S, ORANGE",
        "PT4H, YELLOW",
        "PT23H59M59S, YELLOW",
        "PT24H, GREEN"
    })
    void standardThresholds_areFourHoursAndOneDay(Duration remaining, SlaColor color) {
        assertThat(SlaColorPolicy.STANDARD.colorOfTimeLeft(remaining)).isEqualTo(color);
    }

    @Test
    void thresholds_mayBeEqual() {
        SlaColorPolicy strict = new SlaColorPolicy(Duration.ofHours(8), Duration.ofHours(8));

        assertThat(strict.colorOfTimeLeft(Duration.ofHours(7))).isEqualTo(SlaColor.ORANGE);
        assertThat(strict.colorOfTimeLeft(Duration.ofHours(8))).isEqualTo(SlaColor.GREEN);
        assertThat(new SlaColorPolicy(Duration.ZERO, Duration.ZERO).colorOfTimeLeft(Duration.ofNanos(1)))
                .isEqualTo(SlaColor.GREEN);
    }

    @Test
    void invalidThresholds_areRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaColorPolicy(Duration.ofHours(-1), Duration.ofHours(1)))
                .withMessageStartingWith("orangeUnder must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaColorPolicy(Duration.ofHours(2), Duration.ofHours(1)))
                .withMessageStartingWith("yellowUnder must not be less than orangeUnder");
    }

    @Test
    void sla_fromDueTime() {
        Sla sla = SlaColorPolicy.STANDARD.sla("Due at five", Tickets.NOW.plusSeconds(3600), Tickets.NOW);

        assertThat(sla.text()).isEqualTo("Due at five");
        assertThat(sla.color()).isEqualTo(SlaColor.ORANGE);
        assertThat(sla.slaClass()).isEqualTo(SlaClass.CRITICAL);
        assertThat(sla.nextDue()).hasValue(Tickets.NOW.plusSeconds(3600));
    }

    private static SlaColor color(Optional<SlaColor> sent, Optional<SlaClass> slaClass, Optional<Instant> due) {
        return SlaColorPolicy.STANDARD.color(sent, slaClass, Section.OPEN, due, Tickets.NOW);
    }
}
