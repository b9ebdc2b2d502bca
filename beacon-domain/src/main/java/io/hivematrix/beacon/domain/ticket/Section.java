package io.hivematrix.beacon.domain.ticket;

import java.util.Optional;

/**
 * Section of the board to which the source assigned a ticket.
 *
 * <pre>{@code
 * Section section = Section.ofNumber(3).orElseThrow(); // NEEDS_AGENT
 * String key = section.key(); // "s3"
 * String heading = Section.OPEN.title("Helpdesk"); // "Open Helpdesk Tickets"
 * }</pre>
 */
public enum Section {
    /** Section 1: new tickets that wait for a first response. */
    OPEN(1, "Open", "Open %s Tickets"),
    /** Section 2: the customer replied and waits for a response. */
    CUSTOMER_REPLIED(2, "Customer Replied", "Customer Replied"),
    /** Section 3: SLA breached or critical, or update overdue. */
    NEEDS_AGENT(3, "Needs Agent / Update Overdue", "Needs Agent / Update Overdue"),
    /** Section 4: all other tickets that are not closed. */
    OTHER_ACTIVE(4, "Other Active", "Other Active %s Tickets");

    private final int number;
    private final String label;
    private final String titlePattern;

    Section(int number, String label, String titlePattern) {
        this.number = number;
        this.label = label;
        this.titlePattern = titlePattern;
    }

    /** Returns the number, 1 to 4, as in the source's responses and the API. */
    public int number() {
        return number;
    }

    /** Returns the name without a view, such as "Other Active". */
    public String label() {
        return label;
    }

    /** Returns the name in URLs, element ids and JSON keys, "s1" to "s4". */
    public String key() {
        return "s" + number;
    }

    /** Returns the heading in a view, such as "Open Helpdesk Tickets". */
    public String title(String viewTitle) {
        return titlePattern.replace("%s", viewTitle);
    }

    /** Returns the section with a number, empty if the number is not 1 to 4. */
    public static Optional<Section> ofNumber(int number) {
        return number >= 1 && number <= 4 ? Optional.of(values()[number - 1]) : Optional.empty();
    }
}
