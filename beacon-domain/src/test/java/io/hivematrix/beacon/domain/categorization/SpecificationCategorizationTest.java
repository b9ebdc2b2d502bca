package io.hivematrix.beacon.domain.categorization;

import static io.hivematrix.beacon.domain.testing.Tickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.testing.TicketArbitraries;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Status;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The criteria of the specification's "Ticket Categorization". */
class SpecificationCategorizationTest {

    private static final SpecificationCategorization POLICY = SpecificationCategorization.STANDARD;

    @ParameterizedTest
    @CsvSource({
        "Open, GREEN, MEDIUM, 1",
        "open, YELLOW, HIGH, 1",
        "Open, ORANGE, LOW, 3",
        "Open, RED, LOW, 3",
        "Open, GREEN, URGENT, 3",
        "Customer Replied, GREEN, MEDIUM, 2",
        "customer_replied, ORANGE, URGENT, 2",
        "Customer Replied, RED, LOW, 3",
        "On hold, GREEN, LOW, 4",
        "Pending, YELLOW, HIGH, 4",
        "Pending, ORANGE, HIGH, 3"
    })
    void section_dependsOnStatusSlaAndPriority(String status, SlaColor color, Priority priority, int section) {
        Ticket ticket =
                withStatus(status).sla(Sla.of("", color)).priority(priority).build();

        assertThat(POLICY.sectionOf(ticket, NOW)).isEqualTo(Section.ofNumber(section));
    }

    @Test
    void dueTicket_needsAgentInAnyColour() {
        Ticket ticket = withStatus("Open").sla(dueAt(SlaClass.NORMAL)).build();

        assertThat(POLICY.sectionOf(ticket, NOW.minusNanos(1))).hasValue(Section.OPEN);
        assertThat(POLICY.sectionOf(ticket, NOW)).hasValue(Section.NEEDS_AGENT);
        assertThat(POLICY.sectionOf(ticket, NOW.plus(Duration.ofDays(1)))).hasValue(Section.NEEDS_AGENT);
    }

    @ParameterizedTest
    @CsvSource({"OVERDUE, 3", "CRITICAL, 3", "WARNING, 1", "RESPONDED, 1"})
    void section_dependsOnSlaClass(SlaClass slaClass, int section) {
        Ticket ticket = withStatus("Open")
                .sla(new Sla("", SlaColor.GREEN, slaClass, Optional.empty(), Optional.empty()))
                .build();

        assertThat(POLICY.sectionOf(ticket, NOW)).isEqualTo(Section.ofNumber(section));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Closed", "RESOLVED"})
    void closedTicket_hasNoSection(String status) {
        assertThat(POLICY.sectionOf(
                        withStatus(status).sla(Sla.of("", SlaColor.RED)).build(), NOW))
                .isEmpty();
    }

    @Test
    void statusTexts_areConfigurable() {
        CategorizationPolicy own =
                new SpecificationCategorization(Set.of("Ouvert"), Set.of("Réponse client"), Set.of("Clos"));

        assertThat(own.sectionOf(greenTicket("OUVERT"), NOW)).hasValue(Section.OPEN);
        assertThat(own.sectionOf(greenTicket("reponse client"), NOW)).hasValue(Section.CUSTOMER_REPLIED);
        assertThat(own.sectionOf(greenTicket("Open"), NOW)).hasValue(Section.OTHER_ACTIVE);
    }

    @Test
    void ambiguousStatusText_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecificationCategorization(Set.of("New"), Set.of("NEW"), Set.of()))
                .withMessage("open and customerReplied both contain the status 'new'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecificationCategorization(Set.of("a"), Set.of(), Set.of("a")))
                .withMessageStartingWith("open and closed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecificationCategorization(Set.of(), Set.of("a"), Set.of("a")))
                .withMessageStartingWith("customerReplied and closed");
    }

    @Test
    void board_retainsOrderOfTickets() {
        Ticket first = greenTicket("Open");
        Ticket second = first.toBuilder().codexId(2).build();
        Ticket closed = Tickets.ticket(3).status(status("Closed")).build();
        Ticket other = Tickets.ticket(4)
                .status(status("Pending"))
                .sla(Sla.of("", SlaColor.GREEN))
                .build();

        Board board = POLICY.board(List.of(other, first, closed), Optional.of(NOW), NOW);

        assertThat(board.tickets(Section.OPEN)).containsExactly(first);
        assertThat(board.tickets(Section.OTHER_ACTIVE)).containsExactly(other);
        assertThat(board.size()).isEqualTo(2);
        assertThat(board.lastSync()).hasValue(NOW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.board(List.of(first, second), Optional.empty(), NOW));
    }

    @Property
    void everyOpenTicketHasSection(@ForAll("tickets") List<Ticket> tickets) {
        assertThat(POLICY.board(tickets, Optional.empty(), NOW).size()).isEqualTo(tickets.size());
    }

    @Provide
    Arbitrary<List<Ticket>> tickets() {
        return TicketArbitraries.tickets();
    }

    private static Ticket greenTicket(String status) {
        return withStatus(status).sla(Sla.of("", SlaColor.GREEN)).build();
    }

    private static TicketBuilder withStatus(String text) {
        return Tickets.ticket(1).status(status(text));
    }

    private static Status status(String text) {
        return new Status(OptionalInt.empty(), text);
    }

    private static Sla dueAt(SlaClass slaClass) {
        return new Sla("", SlaColor.GREEN, slaClass, Optional.of(NOW), Optional.of(NOW.plus(Duration.ofDays(2))));
    }
}
