package io.hivematrix.beacon.app.browser;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A ticket in Codex's observed dialect, with default values. */
final class ScriptedTicket {

    private static final List<String> SUBJECTS = List.of(
            "Password reset request for the new starter in accounting",
            "VPN drops every few minutes from the Hamburg office",
            "Printer on floor 3 prints blank pages",
            "Outlook asks for the password again and again",
            "Cannot open the shared mailbox after the migration",
            "Laptop battery is swollen",
            "Invoice PDF is empty when sent from the ERP");
    private static final List<String> PEOPLE = List.of(
            "Mia Tanaka", "John Doe", "Olivia Brown", "Łukasz Żak", "Priya Nair", "Ahmed Al-Sayed", "Chloé Martin");
    private static final List<String> SLA_CLASSES =
            List.of("sla-normal", "sla-warning", "sla-critical", "sla-overdue", "sla-responded", "sla-in-progress");
    private static final List<String> SLA_TEXTS =
            List.of("Due in 2 days", "Due in 9h", "Due in 2h", "FR Overdue by 5.0 hours", "Responded", "In progress");
    private static final List<String> PRIORITIES = List.of("Low", "Medium", "High", "Urgent");

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private ScriptedTicket(long id) {
        json.put("id", id);
    }

    /** A ticket whose everyday values follow from its number. */
    static ScriptedTicket of(long id) {
        int turn = (int) (id % 1_000);
        ScriptedTicket ticket = new ScriptedTicket(id)
                .subject(SUBJECTS.get(turn % SUBJECTS.size()))
                .requester(PEOPLE.get(turn % PEOPLE.size()))
                .priority(1 + turn % 4)
                .sla(SLA_CLASSES.get(turn % SLA_CLASSES.size()), SLA_TEXTS.get(turn % SLA_TEXTS.size()))
                .created(Duration.ofHours(3L + turn))
                .updated(Duration.ofMinutes(7L * (turn + 1)))
                .description("The customer's own words about ticket " + id + ".");
        return turn % 7 == 0 ? ticket.unassigned() : ticket.agent(turn % ScriptedCodex.AGENTS.size());
    }

    ScriptedTicket subject(String subject) {
        json.put("subject", subject);
        return this;
    }

    ScriptedTicket requester(String name) {
        json.put("requester_name", name);
        json.put("requester_email", "someone@customer.example");
        return this;
    }

    ScriptedTicket company(String id) {
        json.put("company_id", id);
        return this;
    }

    /** Carried by the agent with that place among {@link ScriptedCodex#AGENTS}. */
    ScriptedTicket agent(int place) {
        json.put("responder_id", ScriptedCodex.agentId(place));
        json.put("agent_name", ScriptedCodex.AGENTS.get(place));
        return this;
    }

    /** Assigned to an agent who is not in the list of agents. */
    ScriptedTicket carriedBy(long id, String name) {
        json.put("responder_id", id);
        json.put("agent_name", name);
        return this;
    }

    ScriptedTicket unassigned() {
        json.putNull("responder_id");
        json.put("agent_name", "Unassigned");
        return this;
    }

    ScriptedTicket priority(int level) {
        String word = PRIORITIES.get(level - 1);
        json.put("priority", word.toLowerCase(Locale.ROOT));
        json.put("priority_id", level);
        json.put("priority_raw", level);
        json.put("priority_text", word);
        return this;
    }

    ScriptedTicket sla(String slaClass, String text) {
        json.put("sla_class", slaClass);
        json.put("sla_text", text);
        return this;
    }

    ScriptedTicket group(long group) {
        json.put("group_id", group);
        return this;
    }

    ScriptedTicket created(Duration ago) {
        return createdAt(ScriptedCodex.START.minus(ago));
    }

    ScriptedTicket createdAt(Instant moment) {
        json.put("created_at_str", moment.toString());
        return this;
    }

    ScriptedTicket updated(Duration ago) {
        return updatedAt(ScriptedCodex.START.minus(ago));
    }

    ScriptedTicket updatedAt(Instant moment) {
        json.put("updated_at_str", moment.toString());
        return this;
    }

    /** With another field of Codex's. */
    ScriptedTicket field(String name, @Nullable Object value) {
        json.putPOJO(name, value);
        return this;
    }

    /** Sets a plain-text description, as in the observed dialect. */
    ScriptedTicket description(String text) {
        json.put("description_text", text);
        return this;
    }

    /** Sets an HTML description, as in the documented dialect. */
    ScriptedTicket htmlDescription(String html) {
        json.put("description", html);
        return this;
    }

    ObjectNode json() {
        return json;
    }
}
