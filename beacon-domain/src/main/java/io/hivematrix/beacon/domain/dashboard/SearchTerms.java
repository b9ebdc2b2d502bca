package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.FoldedText;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.List;

/**
 * Search terms, all of which must occur in the ticket's number, subject, requester name or company id, ignoring case
 * and accents. A leading "#" of a term is ignored, so that "#123" matches ticket 123. Immutable.
 */
public final class SearchTerms {

    /** No terms; matches every ticket. */
    public static final SearchTerms NONE = new SearchTerms("", List.of());

    private static final int MAX_LENGTH = 200;

    private final String text;
    private final List<String> terms;

    private SearchTerms(String text, List<String> terms) {
        this.text = text;
        this.terms = terms;
    }

    /**
     * Parses search terms.
     *
     * @param text terms separated by white space, at most 200 characters
     * @throws IllegalArgumentException if the text is longer than 200 characters
     */
    public static SearchTerms of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "search text must not be longer than 200 characters, but has " + text.length());
        }
        String stripped = text.strip();
        List<String> terms = List.of(FoldedText.of(stripped).split(" ")).stream()
                .map(term -> term.startsWith("#") ? term.substring(1) : term)
                .filter(term -> !term.isEmpty())
                .toList();
        return terms.isEmpty() ? NONE : new SearchTerms(stripped, terms);
    }

    /** Returns whether there are no terms. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Returns the text of a ticket that terms are matched against, folded by {@link FoldedText}. */
    public static String searchKey(Ticket ticket) {
        return FoldedText.of(String.join(
                " ",
                ticket.id().toString(),
                ticket.subject().orElse(""),
                ticket.requester().name(),
                ticket.requester().companyId().orElse("")));
    }

    /** Returns whether every term occurs in a text returned by {@link #searchKey}. */
    public boolean matches(String searchKey) {
        for (String term : terms) {
            if (!searchKey.contains(term)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchTerms that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the parsed text without leading and trailing white space. */
    @Override
    public String toString() {
        return text;
    }
}
