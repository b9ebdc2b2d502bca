package io.hivematrix.beacon.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.testing.Tickets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

    private static final Instant CREATED = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void builder_defaults() {
        Ticket ticket = Ticket.builder(new TicketId(7)).build();

        assertThat(ticket.codexId()).isEqualTo(7);
        assertThat(ticket.subject()).isEmpty();
        assertThat(ticket.requester()).isEqualTo(Requester.UNKNOWN);
        assertThat(ticket.assignment()).isEqualTo(Assignment.UNASSIGNED);
        assertThat(ticket.priority()).isEqualTo(Priority.UNKNOWN);
        assertThat(ticket.status()).isEqualTo(Status.UNKNOWN);
        assertThat(ticket.sla().color()).isEqualTo(SlaColor.GREEN);
        assertThat(ticket.description()).isEmpty();
    }

    @Test
    void builder_setsAllFields() {
        Requester requester = Requester.named("Ada");
        Assignment assignment = Assignment.to(new AgentId(3), "Bo");
        Status status = new Status(OptionalInt.of(2), "Open");
        Sla sla = Sla.of("Due in 3h", SlaColor.ORANGE);
        TicketDetails details = new TicketDetails(
                Optional.of("Incident"),
                Optional.of("psa"),
                Optional.of(CREATED),
                Optional.of(CREATED),
                OptionalDouble.of(1.5));

        Ticket ticket = Ticket.builder(new TicketId(7))
                .codexId(70)
                .subject("No light")
                .requester(requester)
                .assignment(assignment)
                .priority(Priority.UNKNOWN, 9)
                .status(status)
                .sla(sla)
                .group(new GroupId(5))
                .createdAt(CREATED)
                .updatedAt(CREATED.plusSeconds(1))
                .description("dark")
                .details(details)
                .build();

        assertThat(ticket)
                .isEqualTo(new Ticket(
                        new TicketId(7),
                        70,
                        Optional.of("No light"),
                        requester,
                        assignment,
                        Priority.UNKNOWN,
                        9,
                        status,
                        sla,
                        Optional.of(new GroupId(5)),
                        Optional.of(CREATED),
                        Optional.of(CREATED.plusSeconds(1)),
                        "dark",
                        DescriptionFormat.HTML,
                        details));
    }

    @Test
    void toBuilder_copiesAllFields() {
        Ticket ticket = Tickets.ticketOf(7, Tickets.JANE)
                .codexId(8)
                .priority(Priority.HIGH, 33)
                .details(new TicketDetails(
                        Optional.of("a"),
                        Optional.of("b"),
                        Optional.empty(),
                        Optional.of(CREATED),
                        OptionalDouble.of(2)))
                .build();

        assertThat(ticket.toBuilder().build()).isEqualTo(ticket);
        assertThat(ticket.toBuilder().subject("other").build()).isNotEqualTo(ticket);
    }

    @Test
    void priority_setsPriorityCode() {
        assertThat(Tickets.ticket(1).priority(Priority.HIGH).build().priorityRaw())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void ticketId_mustBePositive(long value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketId(value))
                .withMessage("ticket id must be positive, but is " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void hoursSpent_mustBeFinite(double hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketDetails(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.of(hours)))
                .withMessageStartingWith("hoursSpent");
    }

    @Test
    void ids_haveDecimalTextAndNumericOrder() {
        assertThat(new TicketId(9007199254740993L)).hasToString("9007199254740993");
        assertThat(new AgentId(19000234567L)).hasToString("19000234567");
        assertThat(new GroupId(19000234009L)).hasToString("19000234009");
        assertThat(new TicketId(9)).isLessThan(new TicketId(10));
        assertThat(new AgentId(-1)).isLessThan(new AgentId(0));
        assertThat(new GroupId(9)).isLessThan(new GroupId(10));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // type, colour, first response at, first response due, due, expected label and time
                "Incident, RED, -, 16:00, 18:00, FR Due, 16:00",
                "Incident, ORANGE, -, 16:00, -, FR Due, 16:00",
                "Incident, YELLOW, -, 16:00, -, FR Due, 16:00",
                "-, RED, -, 16:00, 18:00, FR Due, 16:00",
                "Service Request, RED, -, 16:00, 18:00, Due, 18:00",
                "Service Request, RED, -, -, 18:00, Due, 18:00",
                "Service Request, RED, -, 16:00, -, FR Due, 16:00",
                "Incident, GREEN, -, 16:00, 18:00, -, -",
                "Service Request, GREEN, -, 16:00, 18:00, -, -",
                "Incident, RED, 12:00, 16:00, 18:00, -, -",
                "Service Request, RED, 12:00, 16:00, 18:00, -, -",
                "Incident, RED, -, -, 18:00, -, -",
                "Incident, RED, -, -, -, -, -"
            })
    void dueNote_onlyWhileAtRiskWithoutFirstResponse(
            String type, SlaColor color, String respondedAt, String responseDue, String due, String label, String at) {
        Ticket ticket = Tickets.ticket(1)
                .sla(new Sla("", color, color.slaClass(), time(responseDue), time(due)))
                .details(new TicketDetails(
                        Optional.ofNullable(type),
                        Optional.empty(),
                        time(respondedAt),
                        Optional.empty(),
                        OptionalDouble.empty()))
                .build();

        assertThat(ticket.dueNote()).isEqualTo(time(at).map(moment -> new DueNote(label, moment)));
    }

    @Test
    void descriptionFormat_keptWithDescription() {
        Ticket html = Tickets.ticket(1).description("<b>a</b>").build();
        Ticket text =
                html.toBuilder().description("<b>a</b>", DescriptionFormat.TEXT).build();

        assertThat(html.descriptionFormat()).isEqualTo(DescriptionFormat.HTML);
        assertThat(text.descriptionFormat()).isEqualTo(DescriptionFormat.TEXT);
        assertThat(text.toBuilder().build()).isEqualTo(text).isNotEqualTo(html);
        assertThat(DescriptionFormat.ofWireName("text")).hasValue(DescriptionFormat.TEXT);
        assertThat(DescriptionFormat.ofWireName("rtf")).isEmpty();
    }

    private static Optional<Instant> time(String timeOfDay) {
        return Optional.ofNullable(timeOfDay).map(time -> Instant.parse("2026-11-22T" + time + ":00Z"));
    }
}
