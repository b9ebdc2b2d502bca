package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.AgentWorkload;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.DashboardRow;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.dashboard.SearchTerms;
import io.hivematrix.beacon.domain.dashboard.SlaColorCounts;
import io.hivematrix.beacon.domain.sort.SortRanks;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.GroupFilter;
import io.hivematrix.beacon.domain.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maps the API response to a dashboard, except ranks among hidden rows and groups, which the API does not contain. */
final class ApiDashboardReader {

    private ApiDashboardReader() {}

    /**
     * Maps a document; absent fields get defaults.
     *
     * @param document response of the API
     * @param query query of the request
     * @param now time of the response
     * @throws IllegalArgumentException if a value is not valid in the domain
     */
    static Dashboard dashboard(JsonNode document, DashboardQuery query, Instant now) {
        return new Dashboard(
                query,
                view(document, query),
                sections(document).stream()
                        .map(section -> section(document, section))
                        .toList(),
                workload(document.path("workload"), sections(document)),
                document.path("agents_known").asBoolean(true),
                freshness(document, now),
                ApiFields.text(document, "ticket_url_template").flatMap(TicketLinks::ofTemplate),
                document.path("skipped").asInt(),
                ApiFields.text(document, "notice"));
    }

    /** Returns the sections of a document: the four of the specification, and the additional ones that it names. */
    static List<Section> sections(JsonNode document) {
        List<Section> sections = new ArrayList<>(Section.STANDARD);
        for (int number = sections.size() + 1; number <= Section.MAX_NUMBER; number++) {
            String name = document.path("section" + number + "_name_js").asText("");
            if (!name.isBlank()) {
                sections.add(Section.additional(number, name));
            }
        }
        return sections;
    }

    private static View view(JsonNode document, DashboardQuery query) {
        String title = ApiFields.text(document, "view").orElse(query.view().value());
        return new View(
                query.view(),
                title,
                title,
                GroupFilter.ALL,
                document.path("siren_threshold").asInt());
    }

    private static DashboardSection section(JsonNode document, Section section) {
        List<Ticket> tickets = new ArrayList<>();
        document.path(section.key() + "_items").forEach(item -> tickets.add(ApiTicketReader.ticket(item)));
        List<SortRanks> ranks = SortRanks.among(tickets);
        List<DashboardRow> rows = new ArrayList<>();
        for (int i = 0; i < tickets.size(); i++) {
            rows.add(new DashboardRow(tickets.get(i), SearchTerms.searchKey(tickets.get(i)), ranks.get(i)));
        }
        String title = ApiFields.text(document, "section" + section.number() + "_name_js")
                .orElse(section.label());
        int index = sections(document).indexOf(section);
        int total = document.path("section_totals").path(index).asInt(rows.size());
        return new DashboardSection(section, title, rows, Math.max(total, rows.size()));
    }

    private static List<AgentWorkload> workload(JsonNode workload, List<Section> sections) {
        List<AgentWorkload> result = new ArrayList<>();
        for (JsonNode entry : workload) {
            JsonNode colors = entry.path("colors");
            result.add(new AgentWorkload(
                    ApiFields.text(entry, "agent_key").map(Long::parseLong).map(AgentId::new),
                    ApiFields.text(entry, "name").orElse(""),
                    entry.path("selectable").asBoolean(),
                    bySection(entry.path("sections"), sections),
                    new SlaColorCounts(
                            colors.path("red").asInt(),
                            colors.path("orange").asInt(),
                            colors.path("yellow").asInt(),
                            colors.path("green").asInt())));
        }
        return result;
    }

    private static Map<Section, Integer> bySection(JsonNode counts, List<Section> sections) {
        Map<Section, Integer> result = new HashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            result.put(sections.get(i), counts.path(i).asInt());
        }
        return result;
    }

    private static Freshness freshness(JsonNode document, Instant now) {
        Instant fetched = now.minusSeconds(document.path("board_age_seconds").asLong());
        return new Freshness(
                ApiFields.instant(document, "dashboard_generated_time_iso"), fetched, failure(document, now));
    }

    private static Optional<RefreshFailure> failure(JsonNode document, Instant now) {
        if (!document.path("stale").asBoolean()) {
            return Optional.empty();
        }
        return Optional.of(new RefreshFailure(
                RefreshFailure.Reason.FAILING, // the API sends the message, not the reason
                ApiFields.text(document, "error").orElse(""),
                ApiFields.instant(document, "failing_since").orElse(now),
                ApiFields.instant(document, "next_try")));
    }
}
