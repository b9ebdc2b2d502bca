package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lenient readers of single values, because the dialects differ: numbers may be strings and vice versa, and any value may
 * be null. Objects and arrays are malformed. After each call the parser is at the end of the value.
 */
final class LenientScalars {

    /** Largest integer up to which a double represents every integer exactly. */
    private static final double MAX_EXACT_INTEGER = 1L << 53;

    /** Shown in place of a text that is not valid UTF-8. */
    static final String UNREADABLE = "(unreadable)";

    /** Texts of an absent value, in lower case, as serializers of several languages write it. */
    private static final Set<String> ABSENT = Set.of(
            "none", "null", "undefined", "<na>", "nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

    private static final Set<String> FALSE = Set.of("false", "f", "0", "0.0", "no", "n", "off");
    private static final int MAX_ABSENT_LENGTH = 9;

    /** Number in ASCII digits, short enough to be converted at a bounded cost. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1,20}(?:\\.[0-9]{1,20})?(?:[Ee][+-]?[0-9]{1,2})?");

    private static final char REPLACEMENT = '\uFFFD';

    private LenientScalars() {}

    /**
     * Returns the text, {@value #UNREADABLE} if it is not valid UTF-8; empty if null or blank.
     *
     * @throws MalformedFieldException if it is an object or an array
     */
    static Optional<String> readText(JsonParser parser) throws IOException, MalformedFieldException {
        if (isNull(parser)) {
            return Optional.empty();
        }
        String text = parser.getText();
        if (text.indexOf(Utf8Reader.INVALID) >= 0) {
            return Optional.of(UNREADABLE);
        }
        return Optional.of(replaceUnpairedSurrogates(text)).filter(LenientScalars::isNotBlank);
    }

    /** Returns a name, code or other short text, for which "None", "null" and "NaN" certainly mean absent. */
    static Optional<String> readWord(JsonParser parser) throws IOException, MalformedFieldException {
        return readText(parser).filter(text -> !isAbsent(text));
    }

    /** Like {@link #readWord}, but empty for an object or array. */
    static Optional<String> findWord(JsonParser parser) throws IOException {
        try {
            return readWord(parser);
        } catch (MalformedFieldException structure) {
            return Optional.empty();
        }
    }

    /** Returns false for false, 0, "false", "0", "no" and the like; {@code defaultValue} for an absent value; otherwise true. */
    static boolean readBoolean(JsonParser parser, boolean defaultValue) throws IOException {
        return findWord(parser).map(text -> !isFalse(text)).orElse(defaultValue);
    }

    /**
     * Returns a 64-bit integer, also from a string, with an exponent or with a zero fraction; empty if null, not finite, or a string that means
     * absent.
     */
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
        return text.isEmpty() || isAbsent(text) ? OptionalLong.empty() : OptionalLong.of(toLong(text));
    }

    /** Like {@link #readLong}, but empty if the value is anything else. */
    static OptionalLong findLong(JsonParser parser) throws IOException {
        try {
            return readLong(parser);
        } catch (MalformedFieldException invalid) {
            return OptionalLong.empty();
        }
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
        boolean absent = parser.currentToken() == JsonToken.VALUE_STRING && isAbsent(parser.getText());
        double value = absent ? Double.NaN : parser.getValueAsDouble(Double.NaN);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Returns the text as a 32-bit integer, also with an exponent or a zero fraction; empty if it is anything else. */
    static OptionalInt parseInt(String text) {
        if (text.isEmpty() || text.charAt(0) > '9') {
            return OptionalInt.empty(); // usually a word, for which an exception would cost more than the whole ticket
        }
        try {
            long number = toLong(text);
            return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
        } catch (MalformedFieldException invalid) {
            return OptionalInt.empty();
        }
    }

    static boolean isFalse(String text) {
        return FALSE.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isAbsent(String text) {
        String stripped = text.strip();
        return stripped.length() <= MAX_ABSENT_LENGTH && ABSENT.contains(stripped.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns whether the value is null, NaN or infinite.
     *
     * @throws MalformedFieldException if it is an object or an array, which is skipped
     */
    private static boolean isNull(JsonParser parser) throws IOException, MalformedFieldException {
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            throw MalformedFieldException.ofStructure();
        }
        return parser.currentToken() == JsonToken.VALUE_NULL
                || (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN());
    }

    private static long toLong(double number) throws MalformedFieldException {
        if (Math.abs(number) > MAX_EXACT_INTEGER || number != Math.rint(number)) {
            throw new MalformedFieldException("is not a 64-bit integer");
        }
        return (long) number;
    }

    private static long toLong(String text) throws MalformedFieldException {
        if (NUMBER.matcher(text).matches()) {
            try {
                return new BigDecimal(text).longValueExact();
            } catch (ArithmeticException invalid) {
                // same exception as for any other text
            }
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
