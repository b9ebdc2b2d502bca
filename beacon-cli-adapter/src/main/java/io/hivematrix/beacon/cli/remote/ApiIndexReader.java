package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.GroupFilter;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Maps the response of {@code /api/tickets}: views and agents. */
final class ApiIndexReader {

    private ApiIndexReader() {}

    /** Returns the views; empty if the document has none. */
    static Optional<Views> views(JsonNode index) {
        List<View> views = new ArrayList<>();
        index.path("views").forEach(view -> views.add(view(view)));
        return views.isEmpty() ? Optional.empty() : Optional.of(new Views(views));
    }

    /** Returns the active agents; {@link Agents#NOT_LOADED} if the document has none. */
    static Agents agents(JsonNode index) {
        if (!index.path("agents").isArray()) {
            return Agents.NOT_LOADED;
        }
        List<Agent> agents = new ArrayList<>();
        for (JsonNode agent : index.path("agents")) {
            agents.add(new Agent(
                    new AgentId(agent.path("id").asLong()), agent.path("name").asText(), Optional.empty(), true));
        }
        return Agents.of(agents);
    }

    private static View view(JsonNode view) {
        return new View(
                new ViewSlug(view.path("slug").asText()),
                view.path("title").asText(),
                view.path("tab_label").asText(),
                new GroupFilter(groups(view.path("included_groups")), groups(view.path("excluded_groups"))),
                view.path("siren_threshold").asInt());
    }

    private static Set<GroupId> groups(JsonNode ids) {
        Set<GroupId> groups = new HashSet<>();
        ids.forEach(id -> groups.add(new GroupId(id.asLong())));
        return groups;
    }
}
