package io.hivematrix.beacon.web.page;

/** Start of a text, for light pages. */
final class ShortText {

    private static final int TWO_BYTES_FROM = 0x80;
    private static final int THREE_BYTES_FROM = 0x800;

    private ShortText() {}

    /** Returns the text, or if its HTML has more than {@code maxBytes} bytes, as much as fits and "…" (3 more bytes). */
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
        return switch (character) {
            case '"' -> "&quot;".length();
            case '&', '\'' -> "&amp;".length(); // or &#39;
            case '<', '>' -> "&lt;".length();
            default -> utf8BytesOf(character);
        };
    }

    private static int utf8BytesOf(int character) {
        if (character < TWO_BYTES_FROM) {
            return 1;
        }
        return character < THREE_BYTES_FROM ? 2 : Character.charCount(character) + 2;
    }
}
