package io.hivematrix.beacon.domain.dashboard;

import static io.hivematrix.beacon.domain.testing.Tickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.PassThroughFields;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaEvaluationTest {

    private static final Instant DUE = NOW.plus(Duration.ofMinutes(24));

    @ParameterizedTest
    @CsvSource({"-1, ORANGE, CRITICAL", "0, RED, OVERDUE", "1, RED, OVERDUE"})
    void statedColor_turnsRedAtDueTime(long seconds, SlaColor color, SlaClass slaClass) {
        Sla sla = sla(ticket("24 min for FR", SlaColor.ORANGE, SlaClass.CRITICAL), DUE.plusSeconds(seconds));
        assertThat(sla.color()).isEqualTo(color);
        assertThat(sla.slaClass()).isEqualTo(slaClass);
    }

    @ParameterizedTest
    @CsvSource({
        "86401, GREEN", "86400, GREEN", "86399, YELLOW",
        "14401, YELLOW", "14400, YELLOW", "14399, ORANGE",
        "1, ORANGE", "0, RED", "-1, RED"
    })
    void colorByPolicy_changesAtEachThreshold(long secondsLeft, SlaColor color) {
        Instant due = NOW.plus(Duration.ofDays(3));
        Ticket ticket =
                Tickets.ticket(1).sla(SlaColorPolicy.STANDARD.sla("", due, NOW)).build();
        assertThat(sla(ticket, due.minusSeconds(secondsLeft)).color()).isEqualTo(color);
    }

    @Test
    void dueTimeBeforeStatement_contradictsAndSourceWins() {
        Ticket ticket = ticket("Customer Replied (18m ago)", SlaColor.YELLOW, SlaClass.WARNING);
        assertThat(new SlaEvaluation(ticket, DUE).at(DUE.plusSeconds(60))).isSameAs(ticket);
    }

    @Test
    void redBeforeDueTime_contradictsAndSourceWins() {
        Ticket ticket = ticket("Update Overdue (Open, 5d ago)", SlaColor.RED, SlaClass.CRITICAL);
        assertThat(new SlaEvaluation(ticket, NOW).at(DUE.plusSeconds(60))).isSameAs(ticket);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPONDED", "IN_PROGRESS", "NONE"})
    void classWithoutDueTime_remains(SlaClass slaClass) {
        Ticket ticket = ticket("Open (FR Met)", SlaColor.GREEN, slaClass);
        assertThat(new SlaEvaluation(ticket, NOW).at(DUE.plusSeconds(1))).isSameAs(ticket);
    }

    @Test
    void responded_waitsForResolution() {
        Ticket ticket = ticket("On track", SlaColor.GREEN, SlaClass.NORMAL).toBuilder()
                .details(details(Optional.empty(), Optional.of(NOW)))
                .build();
        assertThat(sla(ticket, DUE).color()).isEqualTo(SlaColor.GREEN);
        assertThat(sla(ticket, DUE.plusSeconds(3600)).text()).isEqualTo("Overdue by 0 min");
    }

    @Test
    void serviceRequest_waitsForResolution() {
        Ticket ticket = ticket("1.4 hours for Due", SlaColor.ORANGE, SlaClass.CRITICAL).toBuilder()
                .details(details(Optional.of("Service Request"), Optional.empty()))
                .build();
        assertThat(sla(ticket, DUE).text()).isEqualTo("1.0 hours for Due");
        assertThat(sla(ticket, DUE).color()).isEqualTo(SlaColor.ORANGE);
        assertThat(sla(ticket, DUE.plusSeconds(3600)).color()).isEqualTo(SlaColor.RED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 24 min for FR",
        "59, 24 min for FR",
        "60, 23 min for FR",
        "1439, 1 min for FR",
        "1440, FR Overdue by 0 min",
        "1500, FR Overdue by 1 min",
        "10440, FR Overdue by 2.5 hours"
    })
    void textOfTimeLeft_followsInWholeMinutes(long seconds, String text) {
        assertThat(sla(ticket("24 min for FR", SlaColor.ORANGE, SlaClass.CRITICAL), NOW.plusSeconds(seconds))
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Due in 3h", "9.0 hours for FR", "999999 hours for FR", ""})
    void textOfAnotherTime_remainsUntilOverdue(String text) {
        Ticket ticket = ticket(text, SlaColor.ORANGE, SlaClass.CRITICAL);
        assertThat(sla(ticket, DUE.minusNanos(1)).text()).isEqualTo(text);
        assertThat(sla(ticket, DUE).text()).isEqualTo(text.isEmpty() ? "" : "FR Overdue by 0 min");
    }

    @Test
    void textOfOverdueTicket_follows() {
        Ticket ticket = ticket("FR Overdue by 5.0 hours", SlaColor.RED, SlaClass.OVERDUE);
        Instant stated = DUE.plus(Duration.ofHours(5));
        assertThat(new SlaEvaluation(ticket, stated)
                        .at(stated.plus(Duration.ofMinutes(30)))
                        .sla()
                        .text())
                .isEqualTo("FR Overdue by 5.5 hours");
    }

    @Test
    void nextChange_isTheNextBoundary() {
        Ticket byPolicy =
                Tickets.ticket(1).sla(SlaColorPolicy.STANDARD.sla("", DUE, NOW)).build();
        assertThat(new SlaEvaluation(byPolicy, NOW).nextChange(NOW)).isEqualTo(DUE);
        assertThat(new SlaEvaluation(byPolicy, NOW).nextChange(NOW.minusSeconds(172_800)))
                .isEqualTo(DUE.minusSeconds(86_400).plusNanos(1));
        assertThat(new SlaEvaluation(ticket("Soon", SlaColor.ORANGE, SlaClass.CRITICAL), NOW).nextChange(NOW))
                .isEqualTo(DUE);
        assertThat(new SlaEvaluation(ticket("24 min for FR", SlaColor.ORANGE, SlaClass.CRITICAL), NOW).nextChange(NOW))
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(new SlaEvaluation(Tickets.ticket(1).build(), NOW).nextChange(NOW))
                .isEqualTo(Instant.MAX);
    }

    /** Returns a ticket whose first response is due at {@link #DUE}, its resolution an hour later. */
    private static Ticket ticket(String text, SlaColor color, SlaClass slaClass) {
        return Tickets.ticket(1)
                .sla(new Sla(text, color, slaClass, Optional.of(DUE), Optional.of(DUE.plusSeconds(3600))))
                .build();
    }

    private static TicketDetails details(Optional<String> type, Optional<Instant> respondedAt) {
        return new TicketDetails(
                type, Optional.empty(), respondedAt, Optional.empty(), OptionalDouble.empty(), PassThroughFields.NONE);
    }

    private static Sla sla(Ticket ticket, Instant now) {
        return new SlaEvaluation(ticket, NOW).at(now).sla();
    }
}
