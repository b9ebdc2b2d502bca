package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.AgentWorkload;
import io.hivematrix.beacon.domain.dashboard.Dashboard;

/**
 * Option of the agent filter for the viewer's own tickets.
 *
 * @param agentId the viewer's id as an agent; empty if the viewer is none
 * @param known whether the list of agents was loaded
 * @param total number of the viewer's tickets
 */
public record MineModel(String agentId, boolean known, boolean selected, int total) {

    static MineModel of(AgentFilter mine, Dashboard dashboard) {
        int total = dashboard.workload().stream()
                .filter(workload ->
                        workload.agent().isPresent() && workload.agent().equals(mine.agent()))
                .mapToInt(AgentWorkload::total)
                .sum();
        return new MineModel(
                mine.agent().map(Object::toString).orElse(""),
                dashboard.agentsKnown(),
                dashboard.query().agent() instanceof AgentFilter.Mine,
                total);
    }
}
