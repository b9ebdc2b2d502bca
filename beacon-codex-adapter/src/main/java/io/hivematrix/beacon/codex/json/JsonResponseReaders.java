package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
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

/** Opens JSON answers, refusing what is none before a byte of it is read. */
public final class JsonResponseReaders {

    private static final Pattern JSON_TYPE = Pattern.compile("application/(?:[\\w.-]+\\+)?json");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    /**
     * One string may be as long as the whole answer, which is bounded elsewhere. Field names are not interned: unknown
     * ones would stay for ever.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonResponseReaders() {}

    /** Reads a whole body and nothing but one document in it. */
    public static <T> T read(InputStream body, ResponseReader<T> reader) throws IOException {
        try (JsonParser parser = FACTORY.createParser(body)) {
            T value = reader.read(parser);
            if (parser.nextToken() != null) {
                throw new MalformedResponseException("the answer goes on after its end");
            }
            return value;
        }
    }

    /** A reader of small documents into a record; null where the document is {@code null}, as are absent components. */
    public static <T> ResponseReader<T> small(Class<T> type) {
        ObjectReader reader = MAPPER.readerFor(type);
        return parser -> {
            T value = reader.readValue(parser);
            if (value == null) {
                throw new MalformedResponseException("the answer is null");
            }
            return value;
        };
    }

    /**
     * Refuses an answer that says of itself that it is not plain JSON in UTF-8. Beacon asks for no compression, and
     * unpacks none: a small answer could become a huge one.
     */
    public static void requireJson(HttpHeaders headers) throws MalformedResponseException {
        String encoding = lowerCase(headers, "Content-Encoding");
        if (!encoding.isEmpty() && !encoding.equals("identity")) {
            throw new MalformedResponseException("the answer is compressed, which was not asked for");
        }
        String type = lowerCase(headers, "Content-Type");
        if (!type.isEmpty() && !JSON_TYPE.matcher(type.split(";", 2)[0].strip()).matches()) {
            throw new MalformedResponseException("the answer is not JSON by its content type");
        }
        Matcher charset = CHARSET.matcher(type);
        if (charset.find()
                && !charset.group(1).equals("utf-8")
                && !charset.group(1).equals("utf8")) {
            throw new MalformedResponseException("the answer is not in UTF-8 by its content type");
        }
    }

    private static String lowerCase(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
