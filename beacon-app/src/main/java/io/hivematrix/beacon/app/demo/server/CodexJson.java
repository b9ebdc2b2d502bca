package io.hivematrix.beacon.app.demo.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.app.demo.data.DemoAgent;
import io.hivematrix.beacon.app.demo.data.DemoDescriptions;
import io.hivematrix.beacon.app.demo.data.DemoPeople;
import io.hivematrix.beacon.app.demo.data.DemoSla;
import io.hivematrix.beacon.app.demo.data.DemoTicket;
import io.hivematrix.beacon.app.demo.data.DemoTickets;
import io.hivematrix.beacon.app.demo.data.RelativeTimeText;
import io.hivematrix.beacon.app.demo.data.TicketPhase;
import io.hivematrix.beacon.app.demo.data.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the demo data in the JSON format of a running Codex (contract, section 1). */
public final class CodexJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SOURCE = "freshservice";
    private static final List<String> PRIORITIES = List.of("Low", "Medium", "High", "Urgent");

    private CodexJson() {}

    /** Returns {@code /api/tickets/active} in Codex's order: by descending priority, then by number. */
    public static ObjectNode activeTickets(DemoTickets tickets) {
        Instant now = tickets.now();
        ObjectNode response = JSON.objectNode();
        for (int section = 1; section <= 4; section++) {
            response.putArray("section" + section);
        }
        tickets.open(now).stream()
                .sorted(Comparator.comparing(DemoTicket::priority).reversed().thenComparing(DemoTicket::number))
                .forEach(ticket -> {
                    TicketState state = TicketState.of(ticket, now);
                    response.withArray("section" + state.phase().section).add(ticket(ticket, state, now));
                });
        response.put("last_sync_time", tickets.lastSync().toString());
        return response;
    }

    static ArrayNode agents() {
        ArrayNode response = JSON.arrayNode();
        for (DemoAgent agent : DemoPeople.AGENTS) {
            response.addObject()
                    .put("id", response.size())
                    .put("external_id", agent.id())
                    .put("name", agent.name())
                    .put("email", agent.email())
                    .put("active", agent.active())
                    .put("source", SOURCE)
                    .put("job_title", agent.jobTitle());
        }
        return response;
    }

    static ObjectNode psaConfiguration() {
        ObjectNode response = JSON.objectNode().put("default_provider", SOURCE);
        response.withObject("/providers/" + SOURCE)
                .put("name", "Freshservice")
                .put("ticket_url_template", "https://support.example/a/tickets/{ticket_id}")
                .putObject("group_ids")
                .putNull("helpdesk")
                .put("professional_services", DemoPeople.PROFESSIONAL_SERVICES);
        return response;
    }

    private static ObjectNode ticket(DemoTicket ticket, TicketState state, Instant now) {
        String requester = DemoPeople.REQUESTERS.get(ticket.requester());
        DemoSla sla = DemoSla.of(ticket, state, now);
        ObjectNode node = JSON.objectNode()
                .put("id", ticket.number())
                .put("ticket_number", Long.toString(ticket.number()))
                .put("subject", ticket.subject())
                .put("description_text", DemoDescriptions.of(ticket, requester))
                .put("requester_id", 19000700000L + ticket.requester())
                .put("requester_name", requester)
                .put("requester_email", DemoDescriptions.email(requester))
                .put("company_id", Integer.toString(100_000 + ticket.requester() % 7))
                .put("type", ticket.scenario().type())
                .put("source", SOURCE)
                .put("group_id", ticket.group().orElse(null))
                .put("sla_class", sla.slaClass())
                .put("sla_text", sla.text());
        addStatus(node, ticket, state.phase());
        addAgent(node, ticket, state, now);
        addTimes(node, ticket, state, now);
        return node;
    }

    private static void addStatus(ObjectNode node, DemoTicket ticket, TicketPhase phase) {
        String priority = PRIORITIES.get(ticket.priority() - 1);
        node.put("priority", priority.toLowerCase(Locale.ROOT))
                .put("priority_id", ticket.priority())
                .put("priority_raw", ticket.priority())
                .put("priority_text", priority)
                .put("status", phase.status)
                .put("status_id", phase.statusId)
                .put("status_text", phase.statusText);
    }

    private static void addAgent(ObjectNode node, DemoTicket ticket, TicketState state, Instant now) {
        Optional<DemoAgent> agent = ticket.agentAt(now);
        Duration worked = state.firstResponse()
                .map(first -> Duration.between(first, now).dividedBy(9))
                .orElse(Duration.ZERO);
        node.put("responder_id", agent.map(DemoAgent::id).orElse(null))
                .put("agent_name", agent.map(DemoAgent::name).orElse("Unassigned"))
                .put(
                        "agent_responded_at",
                        state.lastResponse().map(Instant::toString).orElse(null))
                .put(
                        "agent_responded_friendly",
                        state.lastResponse().map(last -> ago(last, now)).orElse("N/A"))
                .put("total_hours_spent", Math.floorDiv(worked.toMinutes(), 15) * 0.25);
    }

    private static void addTimes(ObjectNode node, DemoTicket ticket, TicketState state, Instant now) {
        node.put("created_at_str", ticket.created().toString())
                .put("created_days_old", RelativeTimeText.age(Duration.between(ticket.created(), now)))
                .put("updated_at_str", state.since().toString())
                .put("updated_friendly", ago(state.since(), now))
                .put(
                        "fr_due_by_str",
                        ticket.firstResponseDue()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .put("due_by_str", ticket.due().toString())
                .put(
                        "first_responded_at_iso",
                        state.firstResponse().map(Instant::toString).orElse(null));
    }

    private static String ago(Instant moment, Instant now) {
        return RelativeTimeText.ago(Duration.between(moment, now));
    }
}
