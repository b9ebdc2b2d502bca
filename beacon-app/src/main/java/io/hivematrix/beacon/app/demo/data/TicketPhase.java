package io.hivematrix.beacon.app.demo.data;

/** Phase of a ticket with its section and status in Codex's format (contract, section 1). */
public enum TicketPhase {
    AWAITING_FIRST_RESPONSE(1, "open", 2, "Open", false),
    RESPONDED(1, "open", 2, "Open", true),
    CUSTOMER_REPLIED(2, "customer_replied", 26, "Customer Replied", false),
    UPDATE_OVERDUE(3, "open", 2, "Open", false),
    WAITING_ON_CUSTOMER(4, "waiting_customer", 9, "Waiting on Customer", true),
    WAITING_ON_THIRD_PARTY(4, "waiting_third_party", 10, "Waiting on Third Party", true),
    ON_HOLD(4, "on_hold", 23, "On Hold", true);

    public final int section;
    public final String status;
    public final int statusId;
    public final String statusText;
    /** Whether the phase starts with a response of the agent. */
    final boolean startedByAgent;

    TicketPhase(int section, String status, int statusId, String statusText, boolean begunByAgent) {
        this.section = section;
        this.status = status;
        this.statusId = statusId;
        this.statusText = statusText;
        this.startedByAgent = begunByAgent;
    }
}
