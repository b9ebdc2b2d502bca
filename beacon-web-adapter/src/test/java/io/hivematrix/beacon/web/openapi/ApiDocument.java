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

/** The OpenAPI document, able to say what is wrong with an answer. */
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

    /** Each as method and path, such as "GET /api/tickets/{view}". */
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

    /** What an answer has that the document does not allow, or lacks that it promises; empty if all is well. */
    List<String> complaints(String method, String route, RawHttpResponse answer) throws IOException {
        List<String> complaints = new ArrayList<>();
        JsonNode response = response(operation(method, route).path("responses"), answer.status());
        if (response.isMissingNode()) {
            return List.of(method + " " + route + " does not document a " + answer.status());
        }
        response.path("headers").fieldNames().forEachRemaining(name -> {
            if (!answer.headers().containsKey(name.toLowerCase(Locale.ROOT))) {
                complaints.add("the header " + name + " is missing");
            }
        });
        JsonNode content = response.path("content");
        String type = answer.header("content-type").split(";", 2)[0];
        if (content.has(type) && type.endsWith("json")) {
            complaints.addAll(schemaComplaints(content.path(type).path("schema"), answer.json()));
        } else if (!content.isEmpty() && !content.has(type) && !content.has("*/*")) {
            complaints.add("the media type is " + type);
        }
        return complaints;
    }

    /** What is said of a status: by the operation, or by the rule that it shares, if that names the status. */
    private JsonNode response(JsonNode responses, int status) {
        JsonNode own = resolved(responses.path(Integer.toString(status)));
        JsonNode shared = resolved(responses.path("default"));
        boolean named = StreamSupport.stream(shared.path("x-statuses").spliterator(), false)
                .anyMatch(one -> one.asInt() == status);
        return own.isMissingNode() && named ? shared : own;
    }

    private List<String> schemaComplaints(JsonNode schema, JsonNode body) {
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
