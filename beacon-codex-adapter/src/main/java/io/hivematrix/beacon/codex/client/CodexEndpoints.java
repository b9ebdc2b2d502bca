package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallEvent.Operation;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.codex.http.ApiRequest;
import io.hivematrix.beacon.codex.json.AgentsReader;
import io.hivematrix.beacon.codex.json.BoardReader;
import io.hivematrix.beacon.codex.json.PsaConfigurationReader;
import io.hivematrix.beacon.codex.json.SkippedEntries.SkipListener;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Read requests to Codex (specification, "Required Codex Endpoints"). */
public record CodexEndpoints(
        ApiRequest<Board> tickets, ApiRequest<Agents> agents, ApiRequest<PsaConfiguration> psaConfiguration) {

    private static final Logger LOG = LoggerFactory.getLogger(CodexEndpoints.class);

    /** Share of the maximum size for each ticket or agent, since it needs at least that much in memory and responses. */
    private static final long MIN_ENTRY_BYTES = 512;

    /**
     * Returns the requests.
     *
     * @param settings names of sections, and maximum size of the responses that list tickets or agents
     * @param clock time by which SLA colours are computed
     * @param listener notified of skipped tickets
     */
    public static CodexEndpoints of(CodexSettings settings, Clock clock, CodexCallListener listener) {
        long maxBytes = settings.http().maxBytes();
        long maxEntries = maxBytes / MIN_ENTRY_BYTES;
        SkipListener skippedTickets = logChanges("tickets");
        BoardReader boards = new BoardReader(
                SlaColorPolicy.STANDARD,
                maxEntries,
                clock,
                settings.additionalSections(),
                logUnnamedOnce(),
                (count, error) -> {
                    skippedTickets.skipped(count, error);
                    listener.ticketsSkipped(count);
                });
        AgentsReader agents = new AgentsReader(maxEntries, logChanges("agents"));
        return new CodexEndpoints(
                ApiRequest.get(Operation.TICKETS, "/api/tickets/active", maxBytes, boards),
                ApiRequest.get(Operation.AGENTS, "/api/psa/agents", maxBytes, agents),
                ApiRequest.get(
                        Operation.PSA_CONFIG,
                        "/api/psa/config",
                        ApiRequest.SMALL_RESPONSE_BYTES,
                        new PsaConfigurationReader()));
    }

    private static Consumer<String> logUnnamedOnce() {
        Set<String> logged = ConcurrentHashMap.newKeySet();
        return section -> {
            if (logged.add(section)) {
                LOG.warn(
                        "Codex sends {}, which has no name in BEACON_SECTION_NAMES. Its tickets are shown in section 4.",
                        section);
            }
        };
    }

    /** Returns a listener that logs skipped entries unless they are the same as in the last response that had any. */
    private static SkipListener logChanges(String entries) {
        AtomicReference<String> last = new AtomicReference<>("");
        return (count, error) -> {
            String skipped = count + error;
            if (!skipped.equals(last.getAndSet(skipped))) {
                LOG.warn("Skipped {} malformed {} from Codex. First error: {}", count, entries, error);
            }
        };
    }
}
