package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Lenient readers of single values, because the dialects differ: numbers may be strings and vice versa, and any value may
 * be null. Objects and arrays are malformed. After each call the parser is at the end of the value.
 */
final class LenientScalars {

    /** Largest integer up to which a double represents every integer exactly. */
    private static final double MAX_EXACT_INTEGER = 1L << 53;

    private static final int MAX_LONG_LENGTH = 20;
    private static final char REPLACEMENT = '\uFFFD';

    private LenientScalars() {}

    /** Returns the text; empty if null or blank. */
    static Optional<String> readText(JsonParser parser) throws IOException, MalformedFieldException {
        return isNull(parser)
                ? Optional.empty()
                : Optional.of(replaceUnpairedSurrogates(parser.getText())).filter(LenientScalars::isNotBlank);
    }

    /** Returns a 64-bit integer, also from a string or with a zero fraction; empty if null or an empty string. */
    static OptionalLong readLong(JsonParser parser) throws IOException, MalformedFieldException {
        if (isNull(parser)) {
            return OptionalLong.empty();
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return OptionalLong.of(parser.getLongValue());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return OptionalLong.of(toLong(parser.getDoubleValue()));
        }
        String text = token == JsonToken.VALUE_STRING ? parser.getText().strip() : "?";
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(toLong(text));
    }

    /** Returns a 32-bit integer; empty if the value is anything else. */
    static OptionalInt readInt(JsonParser parser) throws IOException, MalformedFieldException {
        try {
            OptionalLong number = readLong(parser);
            boolean fits = number.isPresent() && number.getAsLong() == (int) number.getAsLong();
            return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
        } catch (MalformedFieldException invalid) {
            if (invalid.isStructure()) {
                throw invalid;
            }
            return OptionalInt.empty();
        }
    }

    /** Returns a timestamp; empty if the value is anything else. */
    static Optional<Instant> readTimestamp(JsonParser parser) throws IOException, MalformedFieldException {
        if (isNull(parser) || parser.currentToken() != JsonToken.VALUE_STRING) {
            return Optional.empty();
        }
        return TimestampParser.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    /** Returns a finite number; empty if the value is anything else. */
    static OptionalDouble readDouble(JsonParser parser) throws IOException, MalformedFieldException {
        if (isNull(parser)) {
            return OptionalDouble.empty();
        }
        double value = parser.getValueAsDouble(Double.NaN);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** @throws MalformedFieldException if the value is an object or an array, which is skipped */
    private static boolean isNull(JsonParser parser) throws IOException, MalformedFieldException {
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            throw MalformedFieldException.ofStructure();
        }
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private static long toLong(double number) throws MalformedFieldException {
        if (Math.abs(number) > MAX_EXACT_INTEGER || number != Math.rint(number)) {
            throw new MalformedFieldException("is not a 64-bit integer");
        }
        return (long) number;
    }

    private static long toLong(String text) throws MalformedFieldException {
        try {
            if (text.length() <= MAX_LONG_LENGTH) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException invalid) {
            // same exception as for a longer text
        }
        throw new MalformedFieldException("is not a 64-bit integer");
    }

    private static boolean isNotBlank(String text) {
        return !text.isBlank();
    }

    /** An escape can contain half a surrogate pair, which cannot be encoded again. */
    private static String replaceUnpairedSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return withReplacements(text);
            }
        }
        return text;
    }

    private static String withReplacements(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> result.appendCodePoint(isSurrogate(point) ? REPLACEMENT : point));
        return result.toString();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
