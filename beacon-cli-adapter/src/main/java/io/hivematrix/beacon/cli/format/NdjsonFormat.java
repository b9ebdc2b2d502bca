package io.hivematrix.beacon.cli.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.cli.source.DashboardResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NDJSON: one ticket of the API's response per line, with the number of its section. */
final class NdjsonFormat implements BoardFormat {

    private static final Pattern ITEMS = Pattern.compile("s([1-9])_items");

    private final JsonFactory factory = new JsonFactory();

    @Override
    public boolean hasNotices() {
        return false;
    }

    @Override
    public String render(DashboardResult result) {
        StringWriter lines = new StringWriter();
        try (JsonParser document = factory.createParser(result.json().get())) {
            document.nextToken();
            while (document.nextToken() == JsonToken.FIELD_NAME) {
                Matcher items = ITEMS.matcher(document.currentName());
                document.nextToken();
                if (items.matches()) {
                    appendAll(lines, document, Integer.parseInt(items.group(1)));
                } else {
                    document.skipChildren();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines.toString();
    }

    private void appendAll(StringWriter lines, JsonParser items, int section) throws IOException {
        while (items.nextToken() == JsonToken.START_OBJECT) {
            try (JsonGenerator line = factory.createGenerator(lines)) {
                line.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                line.writeStartObject();
                line.writeNumberField("section", section);
                while (items.nextToken() == JsonToken.FIELD_NAME) {
                    line.copyCurrentStructureExact(items);
                }
                line.writeEndObject();
            }
            lines.append('\n');
        }
    }
}
