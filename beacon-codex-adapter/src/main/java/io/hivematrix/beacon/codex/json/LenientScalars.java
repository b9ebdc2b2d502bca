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
 * Reads single values leniently, since the dialects differ: what is written as a number may come as text and the other
 * way round, and anything may be null. What cannot be read as a value at all, an object or an array, is malformed. In
 * every case the parser stands at the end of the value afterwards.
 */
final class LenientScalars {

    /** Up to here every whole number can be told apart in a JSON number with a fraction. */
    private static final double EXACT = 1L << 53;

    private static final int LONG_DIGITS = 20;
    private static final char REPLACEMENT = '\uFFFD';

    private LenientScalars() {}

    /** A text; empty where it is null, or nothing but white space. */
    static Optional<String> text(JsonParser parser) throws IOException, MalformedFieldException {
        return isNull(parser)
                ? Optional.empty()
                : Optional.of(wellFormed(parser.getText())).filter(LenientScalars::written);
    }

    /** A whole number of 64 bits, also as text or with a fraction of zero; empty where it is null or an empty text. */
    static OptionalLong id(JsonParser parser) throws IOException, MalformedFieldException {
        if (isNull(parser)) {
            return OptionalLong.empty();
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return OptionalLong.of(parser.getLongValue());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return OptionalLong.of(whole(parser.getDoubleValue()));
        }
        String text = token == JsonToken.VALUE_STRING ? parser.getText().strip() : "?";
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(whole(text));
    }

    /** A whole number of 32 bits; empty where there is none. */
    static OptionalInt code(JsonParser parser) throws IOException, MalformedFieldException {
        try {
            OptionalLong number = id(parser);
            boolean fits = number.isPresent() && number.getAsLong() == (int) number.getAsLong();
            return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
        } catch (MalformedFieldException none) {
            if (none.structure()) {
                throw none;
            }
            return OptionalInt.empty();
        }
    }

    /** A moment; empty where there is none that can be read. */
    static Optional<Instant> time(JsonParser parser) throws IOException, MalformedFieldException {
        if (isNull(parser) || parser.currentToken() != JsonToken.VALUE_STRING) {
            return Optional.empty();
        }
        return TimestampParser.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    /** A number that may have a fraction; empty where there is none. */
    static OptionalDouble decimal(JsonParser parser) throws IOException, MalformedFieldException {
        if (isNull(parser)) {
            return OptionalDouble.empty();
        }
        double value = parser.getValueAsDouble(Double.NaN);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether the value is null. @throws MalformedFieldException if it is an object or an array; it is skipped */
    private static boolean isNull(JsonParser parser) throws IOException, MalformedFieldException {
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            throw MalformedFieldException.ofStructure();
        }
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private static long whole(double number) throws MalformedFieldException {
        if (Math.abs(number) > EXACT || number != Math.rint(number)) {
            throw new MalformedFieldException("is no whole number of 64 bits");
        }
        return (long) number;
    }

    private static long whole(String text) throws MalformedFieldException {
        try {
            if (text.length() <= LONG_DIGITS) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException noNumber) {
            // said below, for both
        }
        throw new MalformedFieldException("is no whole number of 64 bits");
    }

    private static boolean written(String text) {
        return !text.isBlank();
    }

    /** Half a surrogate pair, which an escape can bring in, could not be written out again. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return withoutHalves(text);
            }
        }
        return text;
    }

    private static String withoutHalves(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> result.appendCodePoint(isHalf(point) ? REPLACEMENT : point));
        return result.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
