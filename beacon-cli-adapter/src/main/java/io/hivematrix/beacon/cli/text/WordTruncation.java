package io.hivematrix.beacon.cli.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Shortening of a phrase by whole words, so that what remains can be read. */
public final class WordTruncation {

    private static final Set<String> FILL_WORDS = Set.of("by", "in", "on", "for", "ago", "since", "the", "of");
    private static final String ELLIPSIS = "…";

    private WordTruncation() {}

    /**
     * Returns the text in at most {@code maxWidth} cells: without what is in parentheses, then without short words, then
     * without the last words, if necessary. Only a first word that is too long is cut.
     */
    public static String truncate(String text, int maxWidth) {
        String phrase = text;
        for (String shorter : List.of(text, text.replaceAll("\\s*\\([^()]*\\)?", ""), withoutFillWords(text))) {
            phrase = shorter.isBlank() ? phrase : shorter;
            if (DisplayWidth.width(phrase) <= maxWidth) {
                return phrase;
            }
        }
        while (phrase.contains(" ")) {
            phrase = phrase.substring(0, phrase.lastIndexOf(' ')).stripTrailing();
            if (DisplayWidth.width(phrase) < maxWidth) {
                return phrase + ELLIPSIS;
            }
        }
        return DisplayWidth.truncate(phrase, maxWidth);
    }

    private static String withoutFillWords(String text) {
        return String.join(
                " ",
                Stream.of(text.replaceAll("\\s*\\([^()]*\\)?", "").split(" ", -1))
                        .filter(word -> !FILL_WORDS.contains(word))
                        .toList());
    }
}
