package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.codex.http.ApiRequest;
import io.hivematrix.beacon.codex.json.AgentsReader;
import io.hivematrix.beacon.codex.json.BoardReader;
import io.hivematrix.beacon.codex.json.PsaConfigurationReader;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Read requests to Codex (specification, "Required Codex Endpoints"). */
public final class CodexEndpoints {

    private static final Logger LOG = LoggerFactory.getLogger(CodexEndpoints.class);

    private final ApiRequest<Board> tickets;
    private final ApiRequest<Agents> agents;
    private final ApiRequest<PsaConfiguration> psaConfiguration;

    /**
     * @param maxBytes maximum size of the responses that list tickets or agents
     * @param clock time by which SLA colours are computed
     * @param listener notified of skipped tickets
     */
    public CodexEndpoints(long maxBytes, Clock clock, CodexCallListener listener) {
        this.tickets = ApiRequest.get(
                CodexCallEvent.Operation.TICKETS,
                "/api/tickets/active",
                maxBytes,
                new BoardReader(SlaColorPolicy.STANDARD, clock, (count, error) -> {
                    LOG.warn("Skipped {} malformed tickets from Codex. First error: {}", count, error);
                    listener.ticketsSkipped(count);
                }));
        this.agents = ApiRequest.get(
                CodexCallEvent.Operation.AGENTS,
                "/api/psa/agents",
                maxBytes,
                new AgentsReader((count, error) ->
                        LOG.warn("Skipped {} malformed agents from Codex. First error: {}", count, error)));
        this.psaConfiguration = ApiRequest.get(
                CodexCallEvent.Operation.PSA_CONFIG,
                "/api/psa/config",
                ApiRequest.SMALL_RESPONSE_BYTES,
                new PsaConfigurationReader());
    }

    public ApiRequest<Board> tickets() {
        return tickets;
    }

    public ApiRequest<Agents> agents() {
        return agents;
    }

    public ApiRequest<PsaConfiguration> psaConfiguration() {
        return psaConfiguration;
    }
}
