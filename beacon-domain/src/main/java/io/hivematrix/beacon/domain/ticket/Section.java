package io.hivematrix.beacon.domain.ticket;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Section of the board to which the source assigned a ticket: one of the four standard ones, or an additional one
 * of a source that has more. Sections with the same number are equal. Immutable.
 *
 * <pre>{@code
 * Section section = Section.ofNumber(3).orElseThrow(); // NEEDS_AGENT
 * String key = section.key(); // "s3"
 * String heading = Section.OPEN.title("Helpdesk"); // "Open Helpdesk Tickets"
 * Section parts = Section.additional(5, "Waiting for parts");
 * }</pre>
 */
public final class Section implements Comparable<Section> {

    /** Section 1: new tickets that wait for a first response. */
    public static final Section OPEN = new Section(1, "Open", view -> "Open " + view + " Tickets");
    /** Section 2: the customer replied and waits for a response. */
    public static final Section CUSTOMER_REPLIED = new Section(2, "Customer Replied", view -> "Customer Replied");
    /** Section 3: SLA breached or critical, or update overdue. */
    public static final Section NEEDS_AGENT =
            new Section(3, "Needs Agent / Update Overdue", view -> "Needs Agent / Update Overdue");
    /** Section 4: all other tickets that are not closed. */
    public static final Section OTHER_ACTIVE =
            new Section(4, "Other Active", view -> "Other Active " + view + " Tickets");

    /** The four standard sections, which every board has. */
    public static final List<Section> STANDARD = List.of(OPEN, CUSTOMER_REPLIED, NEEDS_AGENT, OTHER_ACTIVE);

    /** Highest number of an additional section. */
    public static final int MAX_NUMBER = 9;

    private final int number;
    private final String label;
    private final UnaryOperator<String> titleInView;

    private Section(int number, String label, UnaryOperator<String> titleInView) {
        this.number = number;
        this.label = label;
        this.titleInView = titleInView;
    }

    /**
     * Returns an additional section.
     *
     * @param number the number, 5 to {@value #MAX_NUMBER}
     * @param label the name, which is also the heading in every view
     * @throws IllegalArgumentException if the number is out of range or the name is blank
     */
    public static Section additional(int number, String label) {
        if (number <= STANDARD.size() || number > MAX_NUMBER) {
            throw new IllegalArgumentException("number must be 5 to " + MAX_NUMBER + ", but is " + number);
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("label must not be blank");
        }
        return new Section(number, label, view -> label);
    }

    /** Returns the number, as in the source's responses and the API. */
    public int number() {
        return number;
    }

    /** Returns the name without a view, such as "Other Active". */
    public String label() {
        return label;
    }

    /** Returns the name in URLs, element ids and JSON keys, such as "s1". */
    public String key() {
        return "s" + number;
    }

    /** Returns the heading in a view, such as "Open Helpdesk Tickets". */
    public String title(String viewTitle) {
        return titleInView.apply(viewTitle);
    }

    /** Returns the standard section with a number, empty if the number is not 1 to 4. */
    public static Optional<Section> ofNumber(int number) {
        return number >= 1 && number <= STANDARD.size() ? Optional.of(STANDARD.get(number - 1)) : Optional.empty();
    }

    @Override
    public int compareTo(Section other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Section that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** Returns the number and the name, for messages. */
    @Override
    public String toString() {
        return number + " (" + label + ")";
    }
}
