package io.hivematrix.beacon.domain.ticket;

import java.util.Optional;

/**
 * Where Codex has put a ticket (specification, "Ticket Categorization"). Beacon never moves a ticket to another section.
 */
public enum Section {
    /** Section 1: new tickets that wait for a first answer. */
    OPEN(1, "Open", "Open %s Tickets"),
    /** Section 2: the customer has answered and waits. */
    CUSTOMER_REPLIED(2, "Customer Replied", "Customer Replied"),
    /** Section 3: breached, critical or overdue; needs someone at once. */
    NEEDS_AGENT(3, "Needs Agent / Update Overdue", "Needs Agent / Update Overdue"),
    /** Section 4: every other ticket that is not closed. */
    OTHER_ACTIVE(4, "Other Active", "Other Active %s Tickets");

    private final int number;
    private final String label;
    private final String titlePattern;

    Section(int number, String label, String titlePattern) {
        this.number = number;
        this.label = label;
        this.titlePattern = titlePattern;
    }

    /** 1 to 4, the number by which Codex and the API know the section. */
    public int number() {
        return number;
    }

    /** The section's name without a view, such as "Other Active". */
    public String label() {
        return label;
    }

    /** "s1" to "s4", the name in addresses, element ids and JSON keys. */
    public String key() {
        return "s" + number;
    }

    /** The heading in a view, such as "Open Helpdesk Tickets" (specification, response of the ticket API). */
    public String title(String viewTitle) {
        return titlePattern.replace("%s", viewTitle);
    }

    /** The section of that number, or empty where the number is not 1 to 4. */
    public static Optional<Section> ofNumber(int number) {
        return number >= 1 && number <= 4 ? Optional.of(values()[number - 1]) : Optional.empty();
    }
}
