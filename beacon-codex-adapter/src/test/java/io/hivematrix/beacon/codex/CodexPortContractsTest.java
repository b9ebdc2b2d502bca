package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import io.hivematrix.beacon.domain.testing.AgentSourceContract;
import io.hivematrix.beacon.domain.testing.BoardSourceContract;
import io.hivematrix.beacon.domain.testing.PsaConfigurationSourceContract;
import io.hivematrix.beacon.domain.testing.TicketSyncClientContract;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

/** The Codex adapter keeps the contracts of all its ports. */
class CodexPortContractsTest
        implements BoardSourceContract, AgentSourceContract, PsaConfigurationSourceContract, TicketSyncClientContract {

    /** Nobody listens there: a port that a service has just given back. */
    private static final URI NOBODY = addressOfNobody();

    private final FakePlatform platform = new FakePlatform();
    private final CodexAdapter adapter = platform.adapter(platform.settings());
    private final CodexAdapter alone = platform.adapter(CodexSettings.defaults(NOBODY, NOBODY, "beacon"));

    @AfterEach
    void close() {
        adapter.close();
        alone.close();
        platform.close();
    }

    @Override
    public BoardSource boardSource() {
        platform.onCodex(FakePlatform.TICKETS, board("{\"id\":1}"));
        return adapter.boards();
    }

    @Override
    public void addTicketAtOrigin() {
        platform.onCodex(FakePlatform.TICKETS, board("{\"id\":1},{\"id\":2}"));
    }

    @Override
    public BoardSource boardSourceWithoutOrigin() {
        return alone.boards();
    }

    @Override
    public AgentSource agentSource() {
        adapter.boards().latest();
        return adapter.agents();
    }

    @Override
    public AgentSource agentSourceWithoutOrigin() {
        return alone.agents();
    }

    @Override
    public PsaConfigurationSource psaConfigurationSource() {
        adapter.boards().latest();
        return adapter.psa();
    }

    @Override
    public PsaConfigurationSource psaConfigurationSourceWithoutOrigin() {
        return alone.psa();
    }

    @Override
    public TicketSyncClient ticketSync() {
        return adapter.sync();
    }

    private static StubResponse board(String tickets) {
        return StubResponse.json("{\"section1\":[" + tickets + "],\"last_sync_time\":null}");
    }

    private static URI addressOfNobody() {
        try (FakeService service = new FakeService()) {
            return service.address();
        }
    }
}
