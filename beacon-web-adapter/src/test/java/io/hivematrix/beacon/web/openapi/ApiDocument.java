package io.hivematrix.beacon.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** OpenAPI document that validates responses. */
final class ApiDocument {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V4,
            factory -> factory.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

    private final JsonNode document;

    ApiDocument(byte[] document) throws IOException {
        this.document = new ObjectMapper().readTree(document);
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** Returns all operations as method and path, such as "GET /api/tickets/{view}". */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        return operations;
    }

    JsonNode operation(String method, String route) {
        return document.path("paths").path(route).path(method.toLowerCase(Locale.ROOT));
    }

    /** Returns the violations of the document by a response. */
    List<String> violations(String method, String route, RawHttpResponse httpResponse) throws IOException {
        List<String> violations = new ArrayList<>();
        JsonNode response = response(operation(method, route).path("responses"), httpResponse.status());
        if (response.isMissingNode()) {
            return List.of(method + " " + route + " does not document a " + httpResponse.status());
        }
        response.path("headers").fieldNames().forEachRemaining(name -> {
            if (!httpResponse.headers().containsKey(name.toLowerCase(Locale.ROOT))) {
                violations.add("the header " + name + " is missing");
            }
        });
        JsonNode content = response.path("content");
        String type = httpResponse.header("content-type").split(";", 2)[0];
        if (content.has(type) && type.endsWith("json")) {
            violations.addAll(schemaViolations(content.path(type).path("schema"), httpResponse.json()));
        } else if (!content.isEmpty() && !content.has(type) && !content.has("*/*")) {
            violations.add("the media type is " + type);
        }
        return violations;
    }

    /** Returns the response of the operation for a status, or the default response if it lists the status. */
    private JsonNode response(JsonNode responses, int status) {
        JsonNode own = resolved(responses.path(Integer.toString(status)));
        JsonNode shared = resolved(responses.path("default"));
        boolean named = StreamSupport.stream(shared.path("x-statuses").spliterator(), false)
                .anyMatch(one -> one.asInt() == status);
        return own.isMissingNode() && named ? shared : own;
    }

    private List<String> schemaViolations(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return SCHEMAS.getSchema(whole).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
