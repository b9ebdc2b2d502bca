package io.hivematrix.beacon.domain.categorization;

import io.hivematrix.beacon.domain.ticket.FoldedText;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The criteria of the specification ("Ticket Categorization" and "Categorization Logic"). The first that holds decides:
 *
 * <ol>
 *   <li>a closed ticket is in no section;
 *   <li>a ticket whose SLA is breached, or whose next due time has come, needs an agent ("SLA breached", "overdue");
 *   <li>a ticket whose customer has replied is there ("may have SLA concerns": those that are not yet a breach);
 *   <li>a ticket whose SLA is critical, or that is urgent, needs an agent;
 *   <li>a ticket whose status is open is open;
 *   <li>every other ticket is other active.
 * </ol>
 *
 * <p>The specification names "Urgent or High" in one place and "urgent" in the other; the narrower one is followed, since
 * a section that "should be minimal" would otherwise hold every important ticket.
 *
 * @param open the texts of the statuses that mean open, without regard to case and accents
 * @param customerReplied the texts of those that mean that the customer has replied
 * @param closed the texts of those that mean that nothing is left to do
 */
public record SpecificationCategorization(Set<String> open, Set<String> customerReplied, Set<String> closed)
        implements CategorizationPolicy {

    /** With the status texts of the documentation and the wire. */
    public static final SpecificationCategorization STANDARD = new SpecificationCategorization(
            Set.of("Open", "New"),
            Set.of("Customer Replied", "customer_replied", "Customer Responded"),
            Set.of("Closed", "Resolved"));

    /** @throws IllegalArgumentException if a status text means two things */
    public SpecificationCategorization {
        open = folded("open", open);
        customerReplied = folded("customerReplied", customerReplied);
        closed = folded("closed", closed);
        refuseCommon("open and customerReplied", open, customerReplied);
        refuseCommon("open and closed", open, closed);
        refuseCommon("customerReplied and closed", customerReplied, closed);
    }

    @Override
    public Optional<Section> sectionOf(Ticket ticket, Instant now) {
        String status = FoldedText.of(ticket.status().text());
        return closed.contains(status) ? Optional.empty() : Optional.of(sectionOfActive(ticket, status, now));
    }

    private Section sectionOfActive(Ticket ticket, String status, Instant now) {
        if (breached(ticket, now)) {
            return Section.NEEDS_AGENT;
        }
        if (customerReplied.contains(status)) {
            return Section.CUSTOMER_REPLIED;
        }
        if (pressing(ticket)) {
            return Section.NEEDS_AGENT;
        }
        return open.contains(status) ? Section.OPEN : Section.OTHER_ACTIVE;
    }

    private static boolean breached(Ticket ticket, Instant now) {
        return ticket.sla().color() == SlaColor.RED
                || ticket.sla().slaClass() == SlaClass.OVERDUE
                || ticket.sla().nextDue().filter(due -> !due.isAfter(now)).isPresent();
    }

    private static boolean pressing(Ticket ticket) {
        return ticket.sla().color() == SlaColor.ORANGE
                || ticket.sla().slaClass() == SlaClass.CRITICAL
                || ticket.priority() == Priority.URGENT;
    }

    private static Set<String> folded(String name, Set<String> texts) {
        return Objects.requireNonNull(texts, name).stream().map(FoldedText::of).collect(Collectors.toUnmodifiableSet());
    }

    private static void refuseCommon(String names, Set<String> one, Set<String> other) {
        for (String text : one) {
            if (other.contains(text)) {
                throw new IllegalArgumentException(names + " both hold the status '" + text + "'");
            }
        }
    }
}
