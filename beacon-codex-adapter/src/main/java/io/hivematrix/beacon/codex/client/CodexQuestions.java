package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.event.CodexCall;
import io.hivematrix.beacon.codex.event.CodexObserver;
import io.hivematrix.beacon.codex.http.Question;
import io.hivematrix.beacon.codex.json.AgentsReader;
import io.hivematrix.beacon.codex.json.BoardReader;
import io.hivematrix.beacon.codex.json.PsaReader;
import io.hivematrix.beacon.codex.json.Skips;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.SlaRule;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked of Codex for reading (specification, "Required Codex Endpoints"). */
public final class CodexQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(CodexQuestions.class);

    private final Question<Board> tickets;
    private final Question<Agents> agents;
    private final Question<PsaConfiguration> psaConfiguration;

    public CodexQuestions(long maxBytes, Clock clock, CodexObserver observer) {
        Skips.Listener onTickets = (count, fault) -> {
            LOG.warn("{} tickets of Codex could not be read and are left out; of the first, {}", count, fault);
            observer.ticketsSkipped(count);
        };
        Skips.Listener onAgents = (count, fault) ->
                LOG.warn("{} agents of Codex could not be read and are left out; of the first, {}", count, fault);
        this.tickets = Question.get(
                CodexCall.Operation.TICKETS,
                "/api/tickets/active",
                maxBytes,
                new BoardReader(SlaRule.STANDARD, clock, onTickets));
        this.agents = Question.get(CodexCall.Operation.AGENTS, "/api/psa/agents", maxBytes, new AgentsReader(onAgents));
        this.psaConfiguration =
                Question.get(CodexCall.Operation.PSA_CONFIG, "/api/psa/config", Question.SMALL, new PsaReader());
    }

    public Question<Board> tickets() {
        return tickets;
    }

    public Question<Agents> agents() {
        return agents;
    }

    public Question<PsaConfiguration> psaConfiguration() {
        return psaConfiguration;
    }
}
