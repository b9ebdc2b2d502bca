package io.hivematrix.beacon.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlaTest {

    private static final Optional<Instant> NOON = Optional.of(Instant.parse("2026-11-22T12:00:00Z"));
    private static final Optional<Instant> EVENING = Optional.of(Instant.parse("2026-11-22T18:00:00Z"));
    private static final Optional<Instant> NONE = Optional.empty();

    @Test
    void nextDue_isEarlierDueTime() {
        assertThat(due(NOON, EVENING)).isEqualTo(NOON);
        assertThat(due(EVENING, NOON)).isEqualTo(NOON);
        assertThat(due(NOON, NONE)).isEqualTo(NOON);
        assertThat(due(NONE, EVENING)).isEqualTo(EVENING);
        assertThat(due(NONE, NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sla-overdue, 1, RED",
        "sla-critical, 1, ORANGE",
        "sla-critical, 3, RED",
        "sla-warning, 1, YELLOW",
        "sla-normal, 3, GREEN",
        "sla-responded, 1, GREEN",
        "sla-in-progress, 1, GREEN",
        "sla-none, 1, GREEN"
    })
    void colorIn_dependsOnSection(String wireName, int section, SlaColor color) {
        assertThat(SlaClass.ofWireName(wireName)
                        .map(known -> known.colorIn(Section.ofNumber(section).orElseThrow())))
                .hasValue(color);
    }

    @ParameterizedTest
    @EnumSource
    void ofWireName_returnsClass(SlaClass slaClass) {
        assertThat(SlaClass.ofWireName(slaClass.wireName())).hasValue(slaClass);
    }

    @ParameterizedTest
    @CsvSource({"RED, OVERDUE", "ORANGE, CRITICAL", "YELLOW, WARNING", "GREEN, NORMAL"})
    void slaClass_hasSameColour(SlaColor color, SlaClass slaClass) {
        assertThat(color.slaClass()).isEqualTo(slaClass);
        assertThat(slaClass.colorIn(Section.OPEN)).isEqualTo(color);
        assertThat(Sla.of("text", color).slaClass()).isEqualTo(slaClass);
    }

    @Test
    void ofWireName_ignoresCaseOfColour() {
        assertThat(SlaColor.ofWireName("Orange")).hasValue(SlaColor.ORANGE);
        assertThat(SlaColor.ofWireName("purple")).isEmpty();
        assertThat(SlaColor.ORANGE.wireName()).isEqualTo("orange");
        assertThat(SlaClass.ofWireName("sla-unknown")).isEmpty();
    }

    private static Optional<Instant> due(Optional<Instant> firstResponse, Optional<Instant> resolution) {
        return new Sla("", SlaColor.GREEN, SlaClass.NORMAL, firstResponse, resolution).nextDue();
    }
}
