package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reader of one views file. Collects the problems of all views, each with its line. */
final class ViewsFileReader {

    private static final String EXAMPLE = "; example: {slug: network, title: Network, groups: [19000234011]}";
    private static final String NO_VIEWS = "not a list of views in YAML or JSON";

    private final ObjectMapper mapper;
    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final List<ViewDefinition> views = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private Optional<Boolean> builtIn = Optional.empty();

    /** @param name the file in messages */
    ViewsFileReader(ObjectMapper mapper, String name) {
        this.mapper = mapper;
        this.name = name;
    }

    /** @throws SettingException if there are problems; the message has one line for each */
    ViewsFile read(String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            readDocument(parser);
        } catch (JsonProcessingException malformed) {
            problem(
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getLineNr(),
                    NO_VIEWS);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (problems.isEmpty() && views.isEmpty()) {
            problem(1, "views must list at least one view");
        }
        if (!problems.isEmpty()) {
            throw new SettingException(String.join("\n", problems));
        }
        return new ViewsFile(builtIn.orElse(true), views);
    }

    private void readDocument(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problem(1, NO_VIEWS);
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int line = line(parser);
            String property = parser.currentName();
            parser.nextToken();
            JsonToken value = parser.currentToken();
            if (property.equals("views") && value == JsonToken.START_ARRAY) {
                readViews(parser);
            } else if (property.equals("built_in") && value.isBoolean()) {
                builtIn = Optional.of(parser.getBooleanValue());
            } else {
                problem(
                        line,
                        switch (property) {
                            case "views" -> "views must list at least one view";
                            case "built_in" -> "built_in must be true or false";
                            default -> "'" + property + "' is unknown; known properties: built_in, views";
                        });
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            problem(line(parser), NO_VIEWS);
        }
    }

    private void readViews(JsonParser parser) throws IOException {
        for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            int line = line(parser);
            JsonNode view = mapper.readTree(parser);
            int before = problems.size();
            if (view instanceof ObjectNode properties) {
                checkProperties(line, "views." + number + ".", properties);
            } else {
                problem(line, "views." + number + " is not a view");
            }
            if (problems.size() == before) {
                add(line, view);
            }
        }
    }

    /** Reads each property alone, so that all problems of a view are found. */
    private void checkProperties(int line, String path, ObjectNode view) {
        view.properties().forEach(property -> {
            ObjectNode alone =
                    mapper.createObjectNode().put("slug", "alone").set(property.getKey(), property.getValue());
            read(line, path, alone);
        });
    }

    private void add(int line, JsonNode view) {
        read(line, "", view).ifPresent(definition -> {
            Optional.ofNullable(lines.put(definition.slug(), line))
                    .ifPresent(first -> problem(
                            line,
                            "two views have the same slug '" + definition.slug() + "'; the first is in line " + first));
            views.add(definition);
        });
    }

    private Optional<ViewDefinition> read(int line, String path, JsonNode view) {
        try {
            ViewDefinition definition = mapper.treeToValue(view, ViewDefinition.class);
            definition.toView(0);
            return Optional.of(definition);
        } catch (JsonProcessingException invalid) {
            problem(line, reason(path, invalid));
        } catch (IllegalArgumentException invalid) {
            problem(line, String.valueOf(invalid.getMessage()));
        }
        return Optional.empty();
    }

    /** Returns the reason without the parser's message, which names Java classes. */
    private static String reason(String path, JsonProcessingException invalid) {
        if (invalid instanceof UnrecognizedPropertyException unknown) {
            return "'" + unknown.getPropertyName() + "' is unknown; known properties: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Objects::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (invalid.getCause() instanceof IllegalArgumentException invalidView) {
            return String.valueOf(invalidView.getMessage());
        }
        return invalid instanceof JsonMappingException mapping ? path + path(mapping) + " cannot be read" : NO_VIEWS;
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void problem(int line, String reason) {
        problems.add(name + " line " + line + ": " + reason + EXAMPLE);
    }
}
