package io.hivematrix.beacon.domain.ticket;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without case and accents, by which Beacon finds and orders what people wrote: "Łukasz Żak" and "LUKASZ ZAK"
 * are one. Independent of any locale.
 */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final String STROKED = "łøđħıŧ";
    private static final String UNSTROKED = "lodhit";

    private PlainText() {}

    /** The text folded: compatibility-decomposed, without marks, in lower case, with single spaces, trimmed. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String unmarked = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        String spaced = SPACES.matcher(unmarked).replaceAll(" ").strip();
        return unstroked(spaced);
    }

    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || (c >= 'A' && c <= 'Z') || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String unstroked(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int stroked = STROKED.indexOf(c);
            if (stroked >= 0) {
                result.append(UNSTROKED.charAt(stroked));
            } else if (c == 'ς') {
                result.append('σ');
            } else if (c == 'ß') {
                result.append("ss");
            } else if (c == 'æ') {
                result.append("ae");
            } else if (c == 'œ') {
                result.append("oe");
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }
}
