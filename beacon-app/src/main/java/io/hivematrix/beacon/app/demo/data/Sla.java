package io.hivematrix.beacon.app.demo.data;

import java.time.Duration;
import java.time.Instant;

/** What Codex says of a ticket's SLA. */
public record Sla(String slaClass, String text) {

    private static final Duration CRITICAL_UNDER = Duration.ofHours(4);
    private static final Duration WARNING_UNDER = Duration.ofHours(24);
    private static final Duration CUSTOMER_WAITS_LONG = Duration.ofHours(8);

    public static Sla of(DemoTicket ticket, Situation situation, Instant now) {
        Beat beat = situation.beat();
        Duration since = Duration.between(situation.since(), now);
        String status = beat.statusText;
        return switch (beat) {
            case UNANSWERED -> unanswered(Duration.between(now, ticket.firstAnswerDue()));
            case ANSWERED -> new Sla("sla-responded", status + " (FR Met)");
            case CUSTOMER_REPLIED ->
                new Sla(since.compareTo(CUSTOMER_WAITS_LONG) < 0 ? "sla-warning" : "sla-critical", ago(status, since));
            case UPDATE_OVERDUE ->
                new Sla("sla-critical", "Update Overdue (" + status + ", " + Friendly.ago(since) + ")");
            case WAITING_ON_CUSTOMER -> new Sla("sla-responded", status + " (Agent: " + Friendly.ago(since) + ")");
            case WAITING_ON_THIRD_PARTY -> new Sla("sla-in-progress", ago(status, since));
            case ON_HOLD -> new Sla("sla-none", ago(status, since));
        };
    }

    private static Sla unanswered(Duration left) {
        if (left.isNegative() || left.isZero()) {
            return new Sla("sla-overdue", "FR Overdue by " + Friendly.span(left.negated()));
        }
        String slaClass = left.compareTo(CRITICAL_UNDER) < 0
                ? "sla-critical"
                : left.compareTo(WARNING_UNDER) < 0 ? "sla-warning" : "sla-normal";
        return new Sla(slaClass, Friendly.span(left) + " for FR");
    }

    private static String ago(String status, Duration since) {
        return status + " (" + Friendly.ago(since) + ")";
    }
}
