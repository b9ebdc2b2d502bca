package io.hivematrix.beacon.domain.ticket;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Case and accent folding for searching and sorting: "Łukasz Żak" and "LUKASZ ZAK" fold to the same text. Independent
 * of the locale.
 */
public final class FoldedText {

    private static final String UNDECOMPOSABLE = "łøđħıŧςßæœ";
    private static final String[] REPLACEMENTS = {"l", "o", "d", "h", "i", "t", "σ", "ss", "ae", "oe"};

    private FoldedText() {}

    /**
     * Returns a text in compatibility decomposition (Unicode NFKD) without combining marks, in lower case, trimmed,
     * with single spaces. Folding a folded text returns it unchanged.
     */
    public static String of(String text) {
        if (isFoldedAscii(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return replaceUndecomposable(removeMarks(decomposed).toLowerCase(Locale.ROOT));
    }

    private static boolean isFoldedAscii(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || (c >= 'A' && c <= 'Z') || (c == ' ' && previous == ' ')) {
                return false;
            }
            previous = c;
        }
        return previous != ' ' || text.isEmpty();
    }

    private static String removeMarks(String text) {
        StringBuilder result = new StringBuilder(text.length());
        boolean pendingSpace = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (isSpace(point)) {
                pendingSpace = true;
            } else if (!isMark(point)) {
                if (pendingSpace && result.length() > 0) {
                    result.append(' ');
                }
                pendingSpace = false;
                result.appendCodePoint(point);
            }
        }
        return result.toString();
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String replaceUndecomposable(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int index = UNDECOMPOSABLE.indexOf(text.charAt(i));
            if (index >= 0) {
                result.append(REPLACEMENTS[index]);
            } else {
                result.append(text.charAt(i));
            }
        }
        return result.toString();
    }
}
