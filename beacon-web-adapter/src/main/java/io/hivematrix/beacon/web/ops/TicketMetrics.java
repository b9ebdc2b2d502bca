package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.dashboard.SlaColorCounts;
import io.hivematrix.beacon.domain.port.in.CurrentBoardUseCase;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.view.View;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ticket counts by view, section and SLA colour; updated for each scrape. */
final class TicketMetrics {

    private final CurrentBoardUseCase boards;
    private final MultiGauge gauge;

    TicketMetrics(CurrentBoardUseCase boards, MeterRegistry registry) {
        this.boards = boards;
        this.gauge = MultiGauge.builder("beacon.tickets")
                .description("Tickets on the board, by view, section and SLA colour")
                .register(registry);
    }

    /** Updates the counts; removes them without a board. */
    void update() {
        gauge.register(boards.current().map(TicketMetrics::rows).orElseGet(List::of), true);
    }

    private static List<Row<?>> rows(PreparedBoard board) {
        List<Row<?>> rows = new ArrayList<>();
        for (View view : board.views().all()) {
            Dashboard dashboard = board.show(DashboardQuery.of(view.slug()));
            dashboard.sections().forEach(section -> addRows(rows, view, section));
        }
        return rows;
    }

    private static void addRows(List<Row<?>> rows, View view, DashboardSection section) {
        SlaColorCounts colors = section.colors();
        for (SlaColor color : SlaColor.values()) {
            Tags tags = Tags.of(
                    "view", view.slug().value(),
                    "section", Integer.toString(section.section().number()),
                    "color", color.name().toLowerCase(Locale.ROOT));
            rows.add(Row.of(tags, colors.of(color)));
        }
    }
}
