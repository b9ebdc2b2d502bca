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

    private static final Optional<Instant> LONG_PAST = Optional.of(Tickets.NOW.minusSeconds(9999));

    @Test
    void aColourThatCodexSendsWins() {
        assertThat(color(Optional.of(SlaColor.GREEN), Optional.of(SlaClass.OVERDUE), LONG_PAST))
                .isEqualTo(SlaColor.GREEN);
    }

    @Test
    void withoutAColourTheClassDecides() {
        assertThat(color(Optional.empty(), Optional.of(SlaClass.WARNING), LONG_PAST))
                .isEqualTo(SlaColor.YELLOW);
    }

    @Test
    void withoutEitherTheTimeLeftDecides() {
        assertThat(color(Optional.empty(), Optional.empty(), LONG_PAST)).isEqualTo(SlaColor.RED);
    }

    @Test
    void withNothingToGoOnItIsGreen() {
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
    void theStandardThresholdsAreFourHoursAndADay(Duration left, SlaColor color) {
        assertThat(SlaColorPolicy.STANDARD.colorOfTimeLeft(left)).isEqualTo(color);
    }

    @Test
    void thresholdsCanBeOnesOwnEvenBothTheSame() {
        SlaColorPolicy strict = new SlaColorPolicy(Duration.ofHours(8), Duration.ofHours(8));

        assertThat(strict.colorOfTimeLeft(Duration.ofHours(7))).isEqualTo(SlaColor.ORANGE);
        assertThat(strict.colorOfTimeLeft(Duration.ofHours(8))).isEqualTo(SlaColor.GREEN);
        assertThat(new SlaColorPolicy(Duration.ZERO, Duration.ZERO).colorOfTimeLeft(Duration.ofNanos(1)))
                .isEqualTo(SlaColor.GREEN);
    }

    @Test
    void thresholdsThatCannotBeAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaColorPolicy(Duration.ofHours(-1), Duration.ofHours(1)))
                .withMessageStartingWith("orangeUnder must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaColorPolicy(Duration.ofHours(2), Duration.ofHours(1)))
                .withMessageStartingWith("yellowUnder must not be less than orangeUnder");
    }

    @Test
    void aDueTimeAloneMakesAnSla() {
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
