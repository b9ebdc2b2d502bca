package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.dashboard.SlaColorCounts;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headings, summary and warnings shared by the formats. */
final class BoardSummary {

    private static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private BoardSummary() {}

    static String title(Dashboard dashboard) {
        return TerminalSanitizer.sanitize(dashboard.view().title());
    }

    /** Returns ticket and color counts and the last sync, such as "2 of 5 tickets, 1 red, synced 3m ago". */
    static String summary(Dashboard dashboard, RelativeTimes times) {
        List<String> parts = new ArrayList<>();
        parts.add(outOf(dashboard.total(), dashboard.viewTotal())
                + (dashboard.viewTotal() == 1 ? " ticket" : " tickets"));
        SlaColorCounts colors = colors(dashboard);
        for (SlaColor color : List.of(SlaColor.RED, SlaColor.ORANGE, SlaColor.YELLOW, SlaColor.GREEN)) {
            if (colors.of(color) > 0) {
                parts.add(colors.of(color) + " " + color.wireName());
            }
        }
        dashboard.freshness().lastSync().ifPresent(sync -> parts.add("synced " + times.relative(sync)));
        return String.join(", ", parts);
    }

    /** Returns the title and the ticket count of a section, such as "Customer Replied (2 of 7)". */
    static String title(DashboardSection section) {
        return TerminalSanitizer.sanitize(section.title()) + " (" + outOf(section.count(), section.viewTotal()) + ")";
    }

    /** Returns the notice of the board and warnings if it is stale or its last sync is in the future; usually empty. */
    static List<String> warnings(Dashboard dashboard, RelativeTimes times) {
        List<String> warnings = new ArrayList<>();
        dashboard.notice().map(TerminalSanitizer::sanitize).ifPresent(warnings::add);
        dashboard
                .freshness()
                .failure()
                .map(failure -> stale(dashboard, failure, times))
                .ifPresent(warnings::add);
        if (isSyncInFuture(dashboard, times)) {
            warnings.add("The last sync is in the future: check Codex's clock.");
        }
        return warnings;
    }

    static boolean isSyncInFuture(Dashboard dashboard, RelativeTimes times) {
        return dashboard
                .freshness()
                .lastSync()
                .filter(sync -> sync.isAfter(times.now().plus(MAX_CLOCK_DIFFERENCE)))
                .isPresent();
    }

    static SlaColorCounts colors(Dashboard dashboard) {
        List<Ticket> shown = dashboard.sections().stream()
                .flatMap(section -> section.tickets().stream())
                .toList();
        return SlaColorCounts.of(shown);
    }

    private static String stale(Dashboard dashboard, RefreshFailure failure, RelativeTimes times) {
        String age = RelativeTimes.duration(dashboard.freshness().age(times.now()));
        Optional<String> nextTry =
                failure.nextTry().filter(times.now()::isBefore).map(next -> "; next try " + times.relative(next));
        return TerminalSanitizer.sanitize(failure.detail()) + " This board is " + age + " old" + nextTry.orElse("")
                + ".";
    }

    private static String outOf(int shown, int all) {
        return shown == all ? Integer.toString(all) : shown + " of " + all;
    }
}
