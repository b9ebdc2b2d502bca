package io.hivematrix.beacon.cli.text;

/**
 * Sanitizes text for terminals: removes escape sequences, line breaks and characters that change the direction of
 * adjacent text.
 */
public final class TerminalSanitizer {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private TerminalSanitizer() {}

    /**
     * Returns the text on one line: white space becomes single spaces, other control characters and unpaired surrogates
     * become U+FFFD, format characters are removed except the joiners that scripts and emoji need.
     */
    public static String sanitize(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString().strip();
    }

    /**
     * Wraps text that contains right-to-left characters in a directional isolate (Unicode Bidirectional Algorithm, UAX
     * 9); other text is returned unchanged.
     */
    public static String isolate(String safe) {
        return safe.codePoints().anyMatch(TerminalSanitizer::isRightToLeft)
                ? FIRST_STRONG_ISOLATE + safe + POP_ISOLATE
                : safe;
    }

    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static void append(StringBuilder safe, int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != ' ') {
                safe.append(' ');
            }
            return;
        }
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE -> safe.appendCodePoint(REPLACEMENT);
            case Character.FORMAT -> {
                if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) {
                    safe.appendCodePoint(point);
                }
            }
            default -> safe.appendCodePoint(point);
        }
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
