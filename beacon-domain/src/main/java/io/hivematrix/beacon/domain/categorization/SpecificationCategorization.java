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
 * Categorization by status, SLA and priority. The first criterion that applies determines the section:
 *
 * <ol>
 *   <li>status closed: no section;
 *   <li>SLA breached, or next due time reached: {@link Section#NEEDS_AGENT};
 *   <li>status customer replied: {@link Section#CUSTOMER_REPLIED}, also if the SLA is critical but not breached;
 *   <li>SLA critical, or priority urgent: {@link Section#NEEDS_AGENT};
 *   <li>status open: {@link Section#OPEN};
 *   <li>otherwise {@link Section#OTHER_ACTIVE}.
 * </ol>
 *
 * <p>A high priority alone does not require an agent: the section is meant to be nearly empty.
 *
 * @param open the status texts that mean open, compared ignoring case and accents
 * @param customerReplied the status texts that mean that the customer replied
 * @param closed the status texts that mean closed
 */
public record SpecificationCategorization(Set<String> open, Set<String> customerReplied, Set<String> closed)
        implements CategorizationPolicy {

    /** The usual status texts, in words and as the codes of ticket systems. */
    public static final SpecificationCategorization STANDARD = new SpecificationCategorization(
            Set.of("Open", "New"),
            Set.of("Customer Replied", "customer_replied", "Customer Responded"),
            Set.of("Closed", "Resolved"));

    /** @throws IllegalArgumentException if two of the sets contain the same status text */
    public SpecificationCategorization {
        open = folded("open", open);
        customerReplied = folded("customerReplied", customerReplied);
        closed = folded("closed", closed);
        requireDisjoint("open and customerReplied", open, customerReplied);
        requireDisjoint("open and closed", open, closed);
        requireDisjoint("customerReplied and closed", customerReplied, closed);
    }

    @Override
    public Optional<Section> sectionOf(Ticket ticket, Instant now) {
        String status = FoldedText.of(ticket.status().text());
        return closed.contains(status) ? Optional.empty() : Optional.of(sectionOfActive(ticket, status, now));
    }

    private Section sectionOfActive(Ticket ticket, String status, Instant now) {
        if (isBreached(ticket, now)) {
            return Section.NEEDS_AGENT;
        }
        if (customerReplied.contains(status)) {
            return Section.CUSTOMER_REPLIED;
        }
        if (isCritical(ticket)) {
            return Section.NEEDS_AGENT;
        }
        return open.contains(status) ? Section.OPEN : Section.OTHER_ACTIVE;
    }

    private static boolean isBreached(Ticket ticket, Instant now) {
        return ticket.sla().color() == SlaColor.RED
                || ticket.sla().slaClass() == SlaClass.OVERDUE
                || ticket.sla().nextDue().filter(due -> !due.isAfter(now)).isPresent();
    }

    private static boolean isCritical(Ticket ticket) {
        return ticket.sla().color() == SlaColor.ORANGE
                || ticket.sla().slaClass() == SlaClass.CRITICAL
                || ticket.priority() == Priority.URGENT;
    }

    private static Set<String> folded(String name, Set<String> texts) {
        return Objects.requireNonNull(texts, name).stream().map(FoldedText::of).collect(Collectors.toUnmodifiableSet());
    }

    private static void requireDisjoint(String names, Set<String> one, Set<String> other) {
        for (String text : one) {
            if (other.contains(text)) {
                throw new IllegalArgumentException(names + " both contain the status '" + text + "'");
            }
        }
    }
}
