package io.hivematrix.beacon.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.Views;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Writer of views and agents as JSON. Agent ids are written as numbers and, since JavaScript rounds them, as text. */
final class ViewsAndAgentsJson {

    private ViewsAndAgentsJson() {}

    static byte[] write(Views views, Agents agents) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode list = document.putArray("views");
        views.all().forEach(view -> add(list.addObject(), view));
        if (agents.isLoaded()) {
            add(document.putArray("agents"), agents);
        } else {
            document.putNull("agents");
        }
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ObjectNode entry, View view) {
        entry.put("slug", view.slug().value())
                .put("title", view.title())
                .put("tab_label", view.tabLabel())
                .put("siren_threshold", view.sirenThreshold());
        add(entry.putArray("included_groups"), view.groups().included());
        add(entry.putArray("excluded_groups"), view.groups().excluded());
    }

    private static void add(ArrayNode list, Set<GroupId> groups) {
        groups.stream().map(GroupId::value).sorted().forEach(list::add);
    }

    private static void add(ArrayNode list, Agents agents) {
        agents.active()
                .forEach(agent -> list.addObject()
                        .put("id", agent.id().value())
                        .put("key", agent.id().toString())
                        .put("name", agent.name()));
    }
}
