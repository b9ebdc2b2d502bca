package io.hivematrix.beacon.app.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Codex's response for a board of any size, in the observed dialect; the same size gives the same bytes. */
final class BigCodex {

    private static final List<String> COLORS =
            List.of("sla-overdue", "sla-critical", "sla-warning", "sla-normal", "sla-responded");
    private static final List<String> PRIORITIES = List.of("low", "medium", "high", "urgent");
    private static final int AGENTS = 15;
    private static final long FIRST_AGENT = 19000234561L;
    private static final long FIRST_TICKET = 18000;
    private static final long GROUP = 19000123456L;
    private static final String WORDS =
            "Several calls from the branch office: the screen stays dark after the update, please have a look. ";

    private final Random random;
    private final Instant now;

    private BigCodex(int tickets, Instant now) {
        this.random = new Random(tickets);
        this.now = now;
    }

    /** Returns a document of {@code tickets} tickets in one view; about 1.5 KB per ticket. */
    static byte[] document(int tickets, Instant now) throws IOException {
        BigCodex codex = new BigCodex(tickets, now);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            out.writeStartObject();
            for (int section = 1; section <= 4; section++) {
                out.writeArrayFieldStart("section" + section);
                for (int i = section - 1; i < tickets; i += 4) {
                    codex.ticket(out, FIRST_TICKET + i);
                }
                out.writeEndArray();
            }
            out.writeNumberField("total_active", tickets);
            out.writeStringField("last_sync_time", now.toString());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void ticket(JsonGenerator out, long id) throws IOException {
        int priority = random.nextInt(PRIORITIES.size());
        int agent = random.nextInt(AGENTS);
        out.writeStartObject();
        out.writeNumberField("id", id);
        out.writeStringField("ticket_number", Long.toString(id));
        out.writeStringField("subject", "Screen stays dark at site " + random.nextInt(200));
        out.writeStringField("description_text", WORDS.repeat(1 + random.nextInt(12)));
        out.writeStringField("requester_name", "Requester " + random.nextInt(400));
        out.writeStringField("requester_email", "requester" + random.nextInt(400) + "@example.com");
        out.writeStringField("company_id", "1000" + random.nextInt(60));
        out.writeNumberField("responder_id", FIRST_AGENT + agent);
        out.writeStringField("agent_name", "Agent " + (char) ('A' + agent));
        out.writeStringField("priority", PRIORITIES.get(priority));
        out.writeStringField("priority_text", PRIORITIES.get(priority));
        out.writeNumberField("priority_raw", priority + 1);
        out.writeStringField("status", "open");
        out.writeNumberField("status_id", 2);
        out.writeStringField("status_text", "Open");
        out.writeStringField("sla_class", COLORS.get(random.nextInt(COLORS.size())));
        out.writeStringField("sla_text", "Due in " + random.nextInt(48) + "h");
        out.writeNumberField("group_id", GROUP);
        out.writeStringField("type", "Incident");
        out.writeStringField("source", "freshservice");
        out.writeStringField(
                "due_by_str", now.plusSeconds(random.nextInt(200_000) - 50_000L).toString());
        out.writeStringField(
                "created_at_str", now.minusSeconds(random.nextInt(900_000)).toString());
        out.writeStringField(
                "updated_at_str", now.minusSeconds(random.nextInt(300_000)).toString());
        out.writeNumberField("total_hours_spent", random.nextInt(80) / 10.0);
        out.writeEndObject();
    }
}
