package io.hivematrix.beacon.codex;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Reproducible board of any size in the observed dialect: about 1.5 kB per ticket, as observed. */
public final class LargeBoard {

    private static final String[] STATUS = {"open", "pending", "customer_replied", "on_hold"};
    private static final String[] SLA = {"sla-overdue", "sla-critical", "sla-warning", "sla-normal", "sla-none"};
    private static final String[] WORDS = {
        "printer",
        "VPN",
        "drops",
        "again",
        "since",
        "the",
        "update",
        "caf\\u00e9",
        "please",
        "\\\"urgent\\\"",
        "login",
        "call"
    };

    private final Random random = new Random(42);
    private final StringBuilder json = new StringBuilder();

    private LargeBoard() {}

    public static byte[] live(int tickets) {
        LargeBoard board = new LargeBoard();
        board.write(tickets);
        return board.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(int tickets) {
        int id = 0;
        for (int section = 1; section <= 4; section++) {
            json.append(section == 1 ? "{" : "], ")
                    .append("\"section")
                    .append(section)
                    .append("\": [");
            for (int i = 0; i < tickets / 4; i++) {
                json.append(i == 0 ? "" : ", ");
                writeTicket(18_000 + id++);
            }
        }
        json.append("], \"total_active\": ").append(tickets);
        json.append(", \"last_sync_time\": \"2026-11-22T15:07:39.654321+00:00\"}");
    }

    private void writeTicket(int id) {
        int priority = 1 + random.nextInt(4);
        text("{", "agent_name", "Agent Number " + random.nextInt(15));
        text(", ", "agent_responded_at", time());
        text(", ", "agent_responded_friendly", "2h ago");
        text(", ", "company_id", Integer.toString(100_000 + random.nextInt(90)));
        text(", ", "created_at_str", time());
        text(", ", "created_days_old", "8 days old");
        text(", ", "description_text", words(95));
        text(", ", "due_by_str", time());
        raw("first_responded_at_iso", "null");
        text(", ", "fr_due_by_str", time());
        raw("group_id", Long.toString(19_000_234_007L + random.nextInt(4)));
        raw("id", Integer.toString(id));
        text(", ", "priority", priority == 4 ? "urgent" : "medium");
        raw("priority_id", Integer.toString(priority));
        raw("priority_raw", Integer.toString(priority));
        text(", ", "priority_text", priority == 4 ? "Urgent" : "Medium");
        text(", ", "requester_email", "person" + random.nextInt(900) + "@customer.example");
        raw("requester_id", Long.toString(19_000_700_000L + random.nextInt(900)));
        text(", ", "requester_name", "Person Number " + random.nextInt(900));
        raw("responder_id", Long.toString(19_000_900_100L + random.nextInt(15)));
        text(", ", "sla_class", SLA[random.nextInt(SLA.length)]);
        text(", ", "sla_text", "FR Overdue by 5.0 hours");
        text(", ", "source", "freshservice");
        text(", ", "status", STATUS[random.nextInt(STATUS.length)]);
        raw("status_id", Integer.toString(2 + random.nextInt(9)));
        text(", ", "status_text", "Open");
        text(", ", "subject", words(8));
        text(", ", "ticket_number", Integer.toString(id));
        text(", ", "ticket_type", "Incident");
        raw("total_hours_spent", "0.25");
        text(", ", "type", "Incident");
        text(", ", "updated_at_str", time());
        text(", ", "updated_friendly", "12m ago");
        json.append('}');
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    private String time() {
        return "2026-11-" + (10 + random.nextInt(19)) + "T" + (10 + random.nextInt(14)) + ":35:58Z";
    }

    private void text(String before, String field, String value) {
        json.append(before)
                .append('"')
                .append(field)
                .append("\": \"")
                .append(value)
                .append('"');
    }

    private void raw(String field, String value) {
        json.append(", \"").append(field).append("\": ").append(value);
    }
}
