package io.hivematrix.beacon.app.process;

/** Responses of Codex in both dialects (contract, section 1). */
final class SampleDocuments {

    /** Larger than the integers that a double represents exactly. */
    static final long LARGE_ID = 9_007_199_254_740_993L;

    static final String DOCUMENTED = """
            {"section1": [{"id": 101, "external_id": 12345, "subject": "Password reset", "requester_name": "Ann",
                "responder_id": 19000234567, "agent_name": "Jane Smith", "priority": 2, "priority_text": "Medium",
                "priority_raw": 2, "status": 2, "status_text": "Open", "sla_text": "Due in 3h", "sla_color": "orange",
                "group_id": 7, "created_at": "2025-11-22T09:00:00Z", "created_at_str": "Nov 22, 09:00 AM",
                "updated_at": "2025-11-22T09:15:00Z", "updated_at_str": "Nov 22, 09:15 AM", "description": "<p>Hi</p>"}],
             "section2": [], "section3": [], "section4": [], "last_sync_time": "2025-11-22T10:30:00Z"}""";

    static final String OBSERVED = """
            {"section1": [], "section2": [], "section4": [], "total_active": 1,
             "section3": [{"id": %d, "subject": "Mail down", "requester_name": "Bo", "responder_id": null,
                "agent_name": "Unassigned", "priority": "urgent", "priority_id": 4, "priority_raw": 4,
                "priority_text": "Urgent", "status": "open", "status_id": 2, "status_text": "Open",
                "sla_class": "sla-critical", "sla_text": "Update Overdue (Open, 1h ago)", "group_id": null,
                "created_at_str": "2026-11-22T14:12:01.123456+00:00", "updated_at_str": null, "description_text": null}],
             "last_sync_time": "2026-11-22T15:07:39.654321+00:00"}""".formatted(LARGE_ID);

    /** An invalid ticket and a valid one. */
    static final String HALF_BROKEN = """
            {"section1": [{"subject": "no number"}, {"id": 5, "subject": "whole", "priority": "low", "status": "open",
                "status_id": 2, "status_text": "Open", "sla_class": "sla-normal", "sla_text": "",
                "requester_name": "Cy", "agent_name": "Unassigned"}],
             "section2": [], "section3": [], "section4": [], "last_sync_time": null}""";

    private SampleDocuments() {}
}
