package io.hivematrix.beacon.web.testing;

import java.util.List;

/** Deprecated JSON keys of a ticket. */
public final class DeprecatedTicketKeys {

    public static final List<String> ALL = List.of(
            "description_text",
            "ticket_number",
            "ticket_type",
            "first_responded_at_iso",
            "fr_due_by_str",
            "due_by_str",
            "updated_friendly",
            "created_days_old",
            "agent_responded_friendly",
            "requester_id",
            "status_id",
            "priority_id",
            "total_hours_spent");

    private DeprecatedTicketKeys() {}
}
