package io.hivematrix.beacon.app.redis;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.testing.AgentSourceContract;
import io.hivematrix.beacon.domain.testing.BoardSourceContract;
import io.hivematrix.beacon.domain.testing.PsaConfigurationSourceContract;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Port contracts of the Codex adapter of a Beacon that shares with another one, which has loaded everything before. */
@Tag("servers")
class RedisPortContractsTest implements BoardSourceContract, AgentSourceContract, PsaConfigurationSourceContract {

    private static final String TICKETS = "/api/tickets/active";
    private static RedisServer server;

    private final DemoPlatform matrix = new DemoPlatform(1, Clock.systemUTC());
    private final ScriptedService codex = new ScriptedService(matrix.codex().address());
    private final URI unused = URI.create("http://127.0.0.1:" + RedisServer.freePort());
    private final List<AutoCloseable> closing = new ArrayList<>();

    RedisPortContractsTest() throws IOException {}

    @BeforeAll
    static void startServer() {
        server = new RedisServer();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable started : closing) {
            started.close();
        }
        codex.close();
        matrix.close();
    }

    @Override
    public BoardSource boardSource() {
        codex.stub(TICKETS, board("{\"id\":1}"));
        return second().boards();
    }

    @Override
    public void addTicketAtOrigin() {
        codex.stub(TICKETS, board("{\"id\":1},{\"id\":2}"));
    }

    @Override
    public BoardSource boardSourceWithoutOrigin() {
        return withoutOrigin().boards();
    }

    @Override
    public AgentSource agentSource() {
        return second().agents();
    }

    @Override
    public AgentSource agentSourceWithoutOrigin() {
        return withoutOrigin().agents();
    }

    @Override
    public PsaConfigurationSource psaConfigurationSource() {
        return second().psa();
    }

    @Override
    public PsaConfigurationSource psaConfigurationSourceWithoutOrigin() {
        return withoutOrigin().psa();
    }

    private CodexAdapter second() {
        String prefix = UUID.randomUUID() + ":";
        CodexAdapter first = adapter(prefix, matrix.core().address(), codex.address());
        first.boards().latest();
        first.warmUp(Duration.ofSeconds(20));
        return adapter(prefix, matrix.core().address(), codex.address());
    }

    private CodexAdapter withoutOrigin() {
        return adapter(UUID.randomUUID() + ":", unused, unused);
    }

    private CodexAdapter adapter(String prefix, URI coreAddress, URI codexAddress) {
        RedisAdapter redis = server.adapter(prefix);
        closing.add(0, redis);
        RedisServer.start(redis);
        CodexAdapter adapter = CodexAdapter.create(
                CodexSettings.defaults(coreAddress, codexAddress, "beacon"),
                Clock.systemUTC(),
                CodexCallListener.NONE,
                Optional.of(redis.documents()));
        closing.add(0, adapter);
        return adapter;
    }

    private static StubResponse board(String tickets) {
        return StubResponse.json("{\"section1\":[" + tickets + "],\"last_sync_time\":null}");
    }
}
