package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.AgentWorkload;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.util.List;

/**
 * An agent, or nobody, with what they carry: an option of the filter and a chip of the workload strip.
 *
 * @param id the {@code agent_id} parameter that shows these tickets
 * @param name the name for people
 * @param selectable whether the filter offers it
 * @param selected whether the page is filtered by it
 * @param total how many tickets of the view
 * @param sections how many in each section
 * @param tallies how many of each colour
 * @param href the page filtered by it, or unfiltered where it is already
 */
public record AgentModel(
        String id,
        String name,
        boolean selectable,
        boolean selected,
        int total,
        List<Integer> sections,
        List<SectionModel.Tally> tallies,
        String href) {

    /** Copies the lists. */
    public AgentModel {
        sections = List.copyOf(sections);
        tallies = List.copyOf(tallies);
    }

    static AgentModel of(AgentWorkload workload, Dashboard dashboard, DashboardUrls address) {
        boolean selected = dashboard.query().agent().equals(workload.filter());
        AgentFilter toggled = selected ? AgentFilter.all() : workload.filter();
        return new AgentModel(
                DashboardUrls.agentId(workload.filter()),
                workload.name(),
                workload.selectable(),
                selected,
                workload.total(),
                List.copyOf(workload.bySection().values()),
                SectionModel.tallies(workload.colors()),
                address.of(dashboard.query().withAgent(toggled)));
    }
}
