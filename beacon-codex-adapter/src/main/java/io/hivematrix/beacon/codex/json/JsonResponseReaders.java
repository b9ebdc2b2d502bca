package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON responses; rejects other content types before reading the body. Thread-safe. */
public final class JsonResponseReaders {

    private static final Pattern JSON_TYPE = Pattern.compile("application/(?:[\\w.-]+\\+)?json");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,40}");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    /**
     * Strings and numbers may be as long as the body, whose size is limited elsewhere. NaN and infinite numbers are read, as Python
     * writes them. Field names are not interned, because unknown ones would never be released.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonResponseReaders() {}

    /**
     * Reads a body that must contain exactly one document.
     *
     * @throws MalformedResponseException if it contains none, another one or more
     * @throws IOException if the body cannot be read
     */
    public static <T> T read(InputStream body, ResponseReader<T> reader) throws IOException {
        try (JsonParser parser = FACTORY.createParser(Utf8Reader.of(body))) {
            T value = reader.read(parser);
            if (parser.nextToken() != null) {
                throw new MalformedResponseException("the response continues after its end");
            }
            return value;
        }
    }

    /** Returns a reader of small documents into a record; absent components are null. */
    public static <T> ResponseReader<T> small(Class<T> type) {
        ObjectReader reader = MAPPER.readerFor(type);
        return parser -> {
            T value = reader.readValue(parser);
            if (value == null) {
                throw new MalformedResponseException("the response is null");
            }
            return value;
        };
    }

    /**
     * Checks the headers of a response. Beacon requests no compression and accepts none, because a small response could
     * expand to a huge one.
     *
     * @throws MalformedResponseException if they declare anything else than uncompressed JSON in UTF-8
     */
    public static void requireJson(HttpHeaders headers) throws MalformedResponseException {
        String encoding = lowerCase(headers, "Content-Encoding");
        if (!encoding.isEmpty() && !encoding.equals("identity")) {
            throw new MalformedResponseException("the response is compressed, which was not requested");
        }
        String type = lowerCase(headers, "Content-Type");
        if (!type.isEmpty() && !JSON_TYPE.matcher(type.split(";", 2)[0].strip()).matches()) {
            throw new MalformedResponseException("the response is " + shown(type) + " instead of JSON");
        }
        Matcher charset = CHARSET.matcher(type);
        if (charset.find()
                && !charset.group(1).equals("utf-8")
                && !charset.group(1).equals("utf8")) {
            throw new MalformedResponseException("the charset is not UTF-8");
        }
    }

    /** Returns whether a value means false: false, 0, "false", "0" or "no". */
    public static boolean isFalse(String value) {
        return LenientScalars.isFalse(value);
    }

    /** Returns a content type without parameters, if it is a plausible one. */
    private static String shown(String type) {
        String media = type.split(";", 2)[0].strip();
        return MEDIA_TYPE.matcher(media).matches() ? media : "of an unknown type";
    }

    private static String lowerCase(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
