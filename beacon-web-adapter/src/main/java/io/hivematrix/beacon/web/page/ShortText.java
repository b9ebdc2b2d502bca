package io.hivematrix.beacon.web.page;

/** Start of a text, for light pages. */
final class ShortText {

    private static final int ESCAPED_BYTES = 5;
    private static final int TWO_BYTES_FROM = 0x80;
    private static final int THREE_BYTES_FROM = 0x800;

    private ShortText() {}

    /** Returns the text, or its start and "…" if its HTML would have more than {@code maxBytes} bytes. */
    static String of(String text, int maxBytes) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            bytes += bytesOf(text.codePointAt(i));
            if (bytes > maxBytes) {
                return text.substring(0, i) + "…";
            }
        }
        return text;
    }

    private static int bytesOf(int character) {
        if (character < TWO_BYTES_FROM) {
            return "&<>\"'".indexOf(character) < 0 ? 1 : ESCAPED_BYTES;
        }
        if (character < THREE_BYTES_FROM) {
            return 2;
        }
        return Character.charCount(character) + 2;
    }
}
