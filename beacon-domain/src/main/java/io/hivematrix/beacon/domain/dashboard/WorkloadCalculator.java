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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Calculates the workload of each agent. */
final class WorkloadCalculator {

    private final Agents agents;
    private final Map<Optional<AgentId>, Map<Section, List<Ticket>>> ticketsByAgent = new HashMap<>();

    private WorkloadCalculator(Agents agents) {
        this.agents = agents;
    }

    /** Returns the active agents and all agents with tickets, ordered by name, then the unassigned tickets. */
    static List<AgentWorkload> of(Map<Section, List<Ticket>> sections, Agents agents) {
        WorkloadCalculator calculator = new WorkloadCalculator(agents);
        sections.forEach((section, tickets) -> tickets.forEach(ticket -> calculator.add(section, ticket)));
        return calculator.sorted();
    }

    private void add(Section section, Ticket ticket) {
        ticketsByAgent
                .computeIfAbsent(ticket.assignment().agent(), agent -> new TreeMap<>())
                .computeIfAbsent(section, key -> new ArrayList<>())
                .add(ticket);
    }

    private List<AgentWorkload> sorted() {
        List<AgentWorkload> result = new ArrayList<>();
        Map<Section, List<Ticket>> unassigned = ticketsByAgent.getOrDefault(Optional.<AgentId>empty(), Map.of());
        ticketsByAgent.remove(Optional.<AgentId>empty());
        for (Agent agent : agents.active()) {
            ticketsByAgent.putIfAbsent(Optional.of(agent.id()), Map.of());
        }
        ticketsByAgent.forEach(
                (agent, tickets) -> result.add(workload(agent, nameOf(agent.orElseThrow(), tickets), tickets)));
        result.sort(Comparator.comparing((AgentWorkload workload) -> FoldedText.of(workload.name()))
                .thenComparing(workload -> workload.agent().orElseThrow()));
        result.add(workload(Optional.empty(), Assignment.UNASSIGNED_NAME, unassigned));
        appendIdsToDuplicateNames(result);
        return result;
    }

    private static void appendIdsToDuplicateNames(List<AgentWorkload> workloads) {
        Map<String, Long> agentsPerName =
                workloads.stream().collect(Collectors.groupingBy(AgentWorkload::name, Collectors.counting()));
        workloads.replaceAll(
                workload -> agentsPerName.getOrDefault(workload.name(), 0L) > 1 ? workload.withNameAndId() : workload);
    }

    private AgentWorkload workload(Optional<AgentId> agent, String name, Map<Section, List<Ticket>> tickets) {
        Map<Section, Integer> counts = new TreeMap<>();
        tickets.forEach((section, list) -> counts.put(section, list.size()));
        List<Ticket> all = tickets.values().stream().flatMap(List::stream).toList();
        return new AgentWorkload(
                agent, name, agent.map(this::isSelectable).orElse(true), counts, SlaColorCounts.of(all));
    }

    private boolean isSelectable(AgentId agent) {
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
