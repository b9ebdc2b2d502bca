package io.hivematrix.beacon.codex.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Strict decoder of UTF-8 (RFC 3629). Jackson's own decoder accepts overlong forms, surrogates and numbers beyond U+10FFFF.
 * Here each invalid sequence becomes {@link #INVALID}, so that only the value that contains it is unreadable.
 */
final class Utf8Reader {

    /** Noncharacter in place of an invalid sequence; never part of a text for interchange. */
    static final char INVALID = '\uFFFF';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Reader() {}

    /** Returns the characters of a body without its byte order mark. */
    static Reader of(InputStream body) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(INVALID))));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
