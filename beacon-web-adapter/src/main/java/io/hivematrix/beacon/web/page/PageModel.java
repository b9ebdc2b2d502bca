package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.web.page.layout.PageLayout;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Model of the dashboard template.
 *
 * @param refreshMs time between refreshes in milliseconds
 * @param shown number of tickets that pass the filters
 * @param viewTotal number of tickets without filters
 * @param siren style levels of the total
 * @param totalStyle current style class of the total; may be empty
 * @param sirensActive whether the sirens are active
 * @param notice message to the viewer; may be empty
 * @param hasWideIds whether a ticket id needs the wide id column
 * @param mine option for the viewer's own tickets
 * @param unknownAgentId requested agent id that is not among {@code agents}; empty for none
 * @param chosenSections value of the URL parameter for sections
 * @param sort the {@code sort} parameter
 * @param agents the workload of the agents; of a light page the first ones
 * @param light whether the page has only the first rows and agents, without what scripts add (see {@link PageContext#light})
 * @param allRows whether the page was requested with all rows
 * @param allRowsUrl URL of the page with all rows
 * @param ticketUrlTemplate URL of a ticket in the PSA system, with "{ticket_id}"; empty if unknown
 * @param unfiltered URL of the page without filters, in the same order
 * @param marks the four SLA indicators
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
        boolean sirensActive,
        TimeModel lastSync,
        StaleBannerModel stale,
        String notice,
        List<SectionModel> sections,
        boolean hasWideIds,
        List<AgentModel> agents,
        MineModel mine,
        String unknownAgentId,
        List<FilterModel> filters,
        String chosenSections,
        String search,
        String sort,
        boolean light,
        boolean allRows,
        String allRowsUrl,
        String ticketUrlTemplate,
        String unfiltered,
        List<SlaIndicator> marks) {

    /** Smallest id that needs the wide column; row-view.js counts digits. */
    private static final long FIRST_SEVEN_DIGIT_ID = 1_000_000;

    static PageModel of(Dashboard dashboard, PageContext context) {
        DashboardQuery query = dashboard.query();
        View view = dashboard.view();
        int maxRows = context.maxRowsOfSection(dashboard.sections().size());
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
                TimeModel.full(dashboard.freshness().lastSync(), "unknown"),
                StaleBannerModel.of(dashboard.freshness()),
                dashboard.notice().orElse(""),
                dashboard.sections().stream()
                        .map(section -> SectionModel.of(section, dashboard, maxRows))
                        .toList(),
                hasWideIds(dashboard),
                agents(dashboard, context, address),
                MineModel.of(context.mine(), dashboard),
                unknownAgentId(dashboard),
                FilterModel.of(query),
                DashboardUrls.sections(query),
                query.search().toString(),
                query.sort().toString(),
                context.light(),
                context.allRows(),
                address.allRows(query),
                dashboard.ticketLinks().map(TicketLinks::template).orElse(""),
                address.of(DashboardQuery.of(query.view()).withSort(query.sort())),
                SlaIndicator.ALL);
    }

    /** Returns whether the page is not filtered by an agent. */
    public boolean allAgents() {
        return !mine.selected() && unknownAgentId.isEmpty() && agents.stream().noneMatch(AgentModel::selected);
    }

    /** Returns all agents; of a light page the first ones and the one that filters it, with the starts of their names. */
    private static List<AgentModel> agents(Dashboard dashboard, PageContext context, DashboardUrls address) {
        List<AgentModel> all = dashboard.workload().stream()
                .map(workload -> AgentModel.of(workload, dashboard, address))
                .toList();
        return !context.light()
                ? all
                : IntStream.range(0, all.size())
                        .filter(i ->
                                i < PageContext.MAX_LIGHT_AGENTS || all.get(i).selected())
                        .mapToObj(i -> all.get(i).withShortName())
                        .toList();
    }

    private static boolean hasWideIds(Dashboard dashboard) {
        return dashboard.sections().stream()
                .flatMap(section -> section.tickets().stream())
                .anyMatch(ticket -> ticket.id().value() >= FIRST_SEVEN_DIGIT_ID);
    }

    private static String unknownAgentId(Dashboard dashboard) {
        AgentFilter requested = dashboard.query().agent();
        boolean known = requested instanceof AgentFilter.Mine
                || dashboard.workload().stream()
                        .anyMatch(workload -> workload.filter().equals(requested));
        return known ? "" : DashboardUrls.agentId(requested);
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
