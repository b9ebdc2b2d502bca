package io.hivematrix.beacon.domain.ticket;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text without case and accents, by which Beacon finds and orders what people wrote: "Łukasz Żak" and "LUKASZ ZAK"
 * are one. Independent of any locale.
 */
public final class FoldedText {

    private static final String SPECIAL = "łøđħıŧςßæœ";
    private static final String[] PLAIN = {"l", "o", "d", "h", "i", "t", "σ", "ss", "ae", "oe"};

    private FoldedText() {}

    /** The text folded: compatibility-decomposed, without marks, in lower case, with single spaces, trimmed. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return withoutSpecials(withoutMarks(decomposed).toLowerCase(Locale.ROOT));
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

    private static String withoutMarks(String text) {
        StringBuilder result = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (isSpace(point)) {
                gap = true;
            } else if (!isMark(point)) {
                if (gap && result.length() > 0) {
                    result.append(' ');
                }
                gap = false;
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

    private static String withoutSpecials(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int special = SPECIAL.indexOf(text.charAt(i));
            if (special >= 0) {
                result.append(PLAIN[special]);
            } else {
                result.append(text.charAt(i));
            }
        }
        return result.toString();
    }
}
