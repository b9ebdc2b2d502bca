package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.FoldedText;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.List;

/**
 * Words to find tickets by: each word must occur in the ticket's number, subject, requester or company, without regard
 * to case and accents. A leading "#" of a word is passed over, so that "#123" finds ticket 123.
 */
public final class SearchTerms {

    /** No words: finds every ticket. */
    public static final SearchTerms NONE = new SearchTerms("", List.of());

    private static final int MAX_LENGTH = 200;

    private final String text;
    private final List<String> words;

    private SearchTerms(String text, List<String> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * The words of a text, divided by spaces.
     *
     * @throws IllegalArgumentException if the text is longer than 200 characters
     */
    public static SearchTerms of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "search text must not be longer than 200 characters, but has " + text.length());
        }
        String stripped = text.strip();
        List<String> words = List.of(FoldedText.of(stripped).split(" ")).stream()
                .map(word -> word.startsWith("#") ? word.substring(1) : word)
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? NONE : new SearchTerms(stripped, words);
    }

    /** Whether everything passes. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** What a ticket is found by, folded by {@link FoldedText}. */
    public static String searchKey(Ticket ticket) {
        return FoldedText.of(String.join(
                " ",
                ticket.id().toString(),
                ticket.subject().orElse(""),
                ticket.requester().name(),
                ticket.requester().companyId().orElse("")));
    }

    /** Whether every word occurs in a {@link #searchKey} text. */
    public boolean matches(String searchable) {
        for (String word : words) {
            if (!searchable.contains(word)) {
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

    /** The text as it was asked, without spaces around it. */
    @Override
    public String toString() {
        return text;
    }
}
