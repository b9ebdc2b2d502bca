package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.web.page.layout.PageLayout;
import java.util.List;

/**
 * All that the dashboard template says.
 *
 * @param layout what every page has
 * @param view the view's slug
 * @param title the view's title
 * @param maySync whether to offer a sync
 * @param refreshMs the pause between refreshes, in milliseconds
 * @param tabs the views
 * @param shown how many rows are shown
 * @param viewTotal how many there would be without filters
 * @param filtered whether a filter narrows the view
 * @param siren how the big total looks at which number
 * @param totalStyle its look now; may be empty
 * @param alarming whether the sirens pulse
 * @param lastSync when Codex last had news
 * @param stale what is wrong with the board
 * @param notice a sentence for people; may be empty
 * @param sections the four cards
 * @param hasWideIds whether a ticket's number is too long for the usual column
 * @param agents who carries what
 * @param unknownAgentId the id of an agent who is asked for and is not among them; empty for none
 * @param priorities the choices of the priority filter
 * @param chosenSections the sections asked for, as the address says them
 * @param search the words to find
 * @param sort the order asked for, as the address says it
 * @param unfiltered the page without filters, in the same order
 * @param marks the four SLA marks
 */
public record PageModel(
        PageLayout layout,
        String view,
        String title,
        boolean maySync,
        long refreshMs,
        List<TabModel> tabs,
        int shown,
        int viewTotal,
        boolean filtered,
        SirenLevels siren,
        String totalStyle,
        boolean alarming,
        TimeModel lastSync,
        StaleBannerModel stale,
        String notice,
        List<SectionModel> sections,
        boolean hasWideIds,
        List<AgentModel> agents,
        String unknownAgentId,
        List<PriorityModel> priorities,
        String chosenSections,
        String search,
        String sort,
        String unfiltered,
        List<SlaIndicator> marks) {

    /** The first number of nine digits; row-view.js counts the digits. */
    private static final long FIRST_SEVEN_DIGIT_ID = 1_000_000;

    static PageModel of(Dashboard dashboard, PageContext context) {
        DashboardQuery query = dashboard.query();
        View view = dashboard.view();
        DashboardUrls address = new DashboardUrls(context.layout().prefix());
        SirenLevels siren = SirenLevels.around(view.sirenThreshold());
        return new PageModel(
                context.layout(),
                view.slug().toString(),
                view.title(),
                context.maySync(),
                context.refreshInterval().toMillis(),
                tabs(context, query, address),
                dashboard.total(),
                dashboard.viewTotal(),
                !query.isUnfiltered(),
                siren,
                siren.styleOf(dashboard.viewTotal()),
                dashboard.exceedsSirenThreshold(),
                TimeModel.of(dashboard.freshness().lastSync(), "unknown"),
                StaleBannerModel.of(dashboard.freshness()),
                dashboard.notice().orElse(""),
                dashboard.sections().stream()
                        .map(section -> SectionModel.of(section, dashboard))
                        .toList(),
                hasWideIds(dashboard),
                dashboard.workload().stream()
                        .map(workload -> AgentModel.of(workload, dashboard, address))
                        .toList(),
                unknownAgentId(dashboard),
                PriorityModel.of(query),
                DashboardUrls.sections(query),
                query.search().toString(),
                query.sort().toString(),
                address.of(DashboardQuery.of(query.view()).withSort(query.sort())),
                SlaIndicator.ALL);
    }

    private static boolean hasWideIds(Dashboard dashboard) {
        return dashboard.sections().stream()
                .flatMap(section -> section.tickets().stream())
                .anyMatch(ticket -> ticket.id().value() >= FIRST_SEVEN_DIGIT_ID);
    }

    private static String unknownAgentId(Dashboard dashboard) {
        AgentFilter asked = dashboard.query().agent();
        boolean known = dashboard.workload().stream()
                .anyMatch(workload -> workload.filter().equals(asked));
        return known ? "" : DashboardUrls.agentId(asked);
    }

    private static List<TabModel> tabs(PageContext context, DashboardQuery query, DashboardUrls address) {
        return context.views().all().stream()
                .map(view -> new TabModel(
                        view.tabLabel(),
                        address.of(view.slug(), query),
                        view.slug().toString(),
                        view.slug().equals(query.view())))
                .toList();
    }
}
