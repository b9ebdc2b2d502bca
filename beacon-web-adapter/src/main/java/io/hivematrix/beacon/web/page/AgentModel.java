package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.AgentWorkload;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.util.List;

/**
 * Workload of an agent or of the unassigned tickets: an option of the filter and a chip of the workload.
 *
 * @param id the {@code agent_id} parameter that shows these tickets
 * @param selectable whether the filter offers it
 * @param href the page filtered by the agent, or unfiltered if it is already
 */
public record AgentModel(
        String id,
        String name,
        boolean selectable,
        boolean selected,
        int total,
        List<Integer> sections,
        List<SectionModel.SlaCount> slaCounts,
        String href) {

    private static final int MAX_NAME_BYTES = 18;

    public AgentModel {
        sections = List.copyOf(sections);
        slaCounts = List.copyOf(slaCounts);
    }

    /** Returns this agent with the start of the name, of {@value MAX_NAME_BYTES} bytes. */
    AgentModel withShortName() {
        String start = ShortText.of(name, MAX_NAME_BYTES);
        return new AgentModel(id, start, selectable, selected, total, sections, slaCounts, href);
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
                dashboard.sections().stream()
                        .map(section -> workload.bySection().getOrDefault(section.section(), 0))
                        .toList(),
                SectionModel.slaCounts(workload.colors()),
                address.of(dashboard.query().withAgent(toggled)));
    }
}
