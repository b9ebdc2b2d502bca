package io.hivematrix.beacon.app.demo.data;

import java.time.Duration;
import java.time.Instant;

/** SLA class and text of a ticket, as Codex sends them. */
public record DemoSla(String slaClass, String text) {

    private static final Duration CRITICAL_UNDER = Duration.ofHours(4);
    private static final Duration WARNING_UNDER = Duration.ofHours(24);
    private static final Duration REPLY_CRITICAL_AFTER = Duration.ofHours(8);

    /** Returns the SLA class and text of a ticket in its state at a time. */
    public static DemoSla of(DemoTicket ticket, TicketState state, Instant now) {
        TicketPhase phase = state.phase();
        Duration since = Duration.between(state.since(), now);
        String status = phase.statusText;
        return switch (phase) {
            case AWAITING_FIRST_RESPONSE -> awaitingFirstResponse(Duration.between(now, ticket.firstResponseDue()));
            case RESPONDED -> new DemoSla("sla-responded", status + " (FR Met)");
            case CUSTOMER_REPLIED ->
                new DemoSla(
                        since.compareTo(REPLY_CRITICAL_AFTER) < 0 ? "sla-warning" : "sla-critical", ago(status, since));
            case UPDATE_OVERDUE ->
                new DemoSla("sla-critical", "Update Overdue (" + status + ", " + RelativeTimeText.ago(since) + ")");
            case WAITING_ON_CUSTOMER ->
                new DemoSla("sla-responded", status + " (Agent: " + RelativeTimeText.ago(since) + ")");
            case WAITING_ON_THIRD_PARTY -> new DemoSla("sla-in-progress", ago(status, since));
            case ON_HOLD -> new DemoSla("sla-none", ago(status, since));
        };
    }

    private static DemoSla awaitingFirstResponse(Duration left) {
        if (left.isNegative() || left.isZero()) {
            return new DemoSla("sla-overdue", "FR Overdue by " + RelativeTimeText.duration(left.negated()));
        }
        String slaClass = left.compareTo(CRITICAL_UNDER) < 0
                ? "sla-critical"
                : left.compareTo(WARNING_UNDER) < 0 ? "sla-warning" : "sla-normal";
        return new DemoSla(slaClass, RelativeTimeText.duration(left) + " for FR");
    }

    private static String ago(String status, Duration since) {
        return status + " (" + RelativeTimeText.ago(since) + ")";
    }
}
