package io.hivematrix.beacon.cli.text;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Shortening of a phrase by whole words, so that what remains can be read. */
public final class WordTruncation {

    private static final Set<String> FILL_WORDS = Set.of("by", "in", "on", "for", "ago", "since", "the", "of");
    private static final String ELLIPSIS = "…";

    private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)?");
    private static final Pattern UNIT =
            Pattern.compile("(?<=[0-9]) ([smhdw])(?:ec|ecs|econds?|in|ins|inutes?|rs?|ours?|ays?|eeks?)\\b");
    private static final List<UnaryOperator<String>> STEPS = List.of(
            text -> PARENTHESES.matcher(text).replaceAll(""),
            text -> UNIT.matcher(text).replaceAll("$1"),
            WordTruncation::withoutFillWords);

    private WordTruncation() {}

    /**
     * Returns the text in at most {@code maxWidth} cells: without what is in parentheses, then with short units of time, then
     * without short words, then without the last words, if necessary. Only a first word that is too long is cut.
     */
    public static String truncate(String text, int maxWidth) {
        String phrase = text;
        for (UnaryOperator<String> step : STEPS) {
            if (DisplayWidth.width(phrase) <= maxWidth) {
                return phrase;
            }
            String shorter = step.apply(phrase);
            phrase = shorter.isBlank() ? phrase : shorter;
        }
        if (DisplayWidth.width(phrase) <= maxWidth) {
            return phrase;
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
                Stream.of(text.split(" ", -1))
                        .filter(word -> !FILL_WORDS.contains(word))
                        .toList());
    }
}
