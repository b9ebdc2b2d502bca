package io.hivematrix.beacon.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.Views;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Writer of views and agents as JSON. Agent ids are written as numbers and, since JavaScript rounds them, as text. */
final class ViewsAndAgentsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ViewsAndAgentsJson() {}

    /** Returns the document in UTF-8. */
    static byte[] write(Views views, Agents agents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeArrayFieldStart("views");
            for (View view : views.all()) {
                view(out, view);
            }
            out.writeEndArray();
            agents(out, agents);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static void view(JsonGenerator out, View view) throws IOException {
        out.writeStartObject();
        out.writeStringField("slug", view.slug().value());
        out.writeStringField("title", view.title());
        out.writeStringField("tab_label", view.tabLabel());
        out.writeNumberField("siren_threshold", view.sirenThreshold());
        groups(out, "included_groups", view.groups().included());
        groups(out, "excluded_groups", view.groups().excluded());
        out.writeEndObject();
    }

    private static void groups(JsonGenerator out, String name, Set<GroupId> groups) throws IOException {
        long[] ids = groups.stream().mapToLong(GroupId::value).sorted().toArray();
        out.writeFieldName(name);
        out.writeArray(ids, 0, ids.length);
    }

    private static void agents(JsonGenerator out, Agents agents) throws IOException {
        if (!agents.isLoaded()) {
            out.writeNullField("agents");
            return;
        }
        out.writeArrayFieldStart("agents");
        for (Agent agent : agents.active()) {
            out.writeStartObject();
            out.writeNumberField("id", agent.id().value());
            out.writeStringField("key", agent.id().toString());
            out.writeStringField("name", agent.name());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
