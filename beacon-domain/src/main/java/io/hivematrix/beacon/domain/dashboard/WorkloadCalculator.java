package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.FoldedText;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts who carries what. */
final class WorkloadCalculator {

    private final Agents agents;
    private final Map<Optional<AgentId>, Map<Section, List<Ticket>>> carried = new HashMap<>();

    private WorkloadCalculator(Agents agents) {
        this.agents = agents;
    }

    /** The active agents, and the others who carry something, alphabetically; then the unassigned. */
    static List<AgentWorkload> of(Map<Section, List<Ticket>> sections, Agents agents) {
        WorkloadCalculator workloads = new WorkloadCalculator(agents);
        sections.forEach((section, tickets) -> tickets.forEach(ticket -> workloads.add(section, ticket)));
        return workloads.inOrder();
    }

    private void add(Section section, Ticket ticket) {
        carried.computeIfAbsent(ticket.assignment().agent(), agent -> new EnumMap<>(Section.class))
                .computeIfAbsent(section, key -> new ArrayList<>())
                .add(ticket);
    }

    private List<AgentWorkload> inOrder() {
        List<AgentWorkload> result = new ArrayList<>();
        Map<Section, List<Ticket>> nobodys = carried.getOrDefault(Optional.<AgentId>empty(), Map.of());
        carried.remove(Optional.<AgentId>empty());
        for (Agent agent : agents.active()) {
            carried.putIfAbsent(Optional.of(agent.id()), Map.of());
        }
        carried.forEach((agent, tickets) -> result.add(workload(agent, nameOf(agent.orElseThrow(), tickets), tickets)));
        result.sort(Comparator.comparing((AgentWorkload workload) -> FoldedText.of(workload.name()))
                .thenComparing(workload -> workload.agent().orElseThrow()));
        result.add(workload(Optional.empty(), Assignment.UNASSIGNED_NAME, nobodys));
        tellNamesakesApart(result);
        return result;
    }

    private static void tellNamesakesApart(List<AgentWorkload> workloads) {
        Map<String, Long> bearers =
                workloads.stream().collect(Collectors.groupingBy(AgentWorkload::name, Collectors.counting()));
        workloads.replaceAll(
                workload -> bearers.getOrDefault(workload.name(), 0L) > 1 ? workload.withNameAndId() : workload);
    }

    private AgentWorkload workload(Optional<AgentId> agent, String name, Map<Section, List<Ticket>> tickets) {
        Map<Section, Integer> counts = new EnumMap<>(Section.class);
        tickets.forEach((section, list) -> counts.put(section, list.size()));
        List<Ticket> all = tickets.values().stream().flatMap(List::stream).toList();
        return new AgentWorkload(agent, name, agent.map(this::selectable).orElse(true), counts, SlaColorCounts.of(all));
    }

    private boolean selectable(AgentId agent) {
        return !agents.isLoaded() || agents.find(agent).filter(Agent::active).isPresent();
    }

    private String nameOf(AgentId agent, Map<Section, List<Ticket>> tickets) {
        return agents.find(agent)
                .map(Agent::name)
                .orElseGet(() -> tickets.values().stream()
                        .flatMap(List::stream)
                        .map(ticket -> ticket.assignment().agentName())
                        .findFirst()
                        .orElse("Agent " + agent));
    }
}
