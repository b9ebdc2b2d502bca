package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.app.demo.data.DemoTickets;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoCodex;
import io.hivematrix.beacon.app.demo.server.DemoCore;
import io.hivematrix.beacon.app.fixture.LargeCodexDocument;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** A Core, and a Codex with a board of a chosen size. */
final class PlatformStandIn implements AutoCloseable {

    static final String BOARD_PATH = "/api/tickets/active";

    private final DemoCore core;
    private final ScriptedService reachableCore;
    private final DemoCodex demoCodex;
    private final ScriptedService codex;

    PlatformStandIn(int tickets) throws IOException {
        Clock clock = Clock.systemUTC();
        core = new DemoCore(clock);
        reachableCore = new ScriptedService(core.address());
        demoCodex = new DemoCodex(new DemoTickets(1, clock.instant(), clock), core, clock);
        codex = new ScriptedService(demoCodex.address());
        codex.stub(BOARD_PATH, board(tickets));
    }

    /** Returns the response for a board of this size. */
    static StubResponse board(int tickets) throws IOException {
        return new StubResponse(
                200,
                Map.of("Content-Type", "application/json"),
                LargeCodexDocument.write(tickets, Clock.systemUTC().instant()),
                false);
    }

    /** Stubs the board. */
    void stubBoard(Supplier<StubResponse> response) {
        codex.stub(BOARD_PATH, response);
    }

    URI core() {
        return reachableCore.address();
    }

    /** Lets Core accept requests and not respond to them, or respond again. */
    void hangCore(boolean hangs) {
        reachableCore.delay(hangs ? Duration.ofHours(1) : Duration.ZERO);
    }

    URI codex() {
        return codex.address();
    }

    /** Token of a technician, valid for an hour. */
    String token() {
        return token(DemoUser.VISITOR);
    }

    /** Returns a user token, valid for an hour. */
    String token(DemoUser user) {
        return core.signIn(user);
    }

    @Override
    public void close() {
        codex.close();
        demoCodex.close();
        reachableCore.close();
        core.close();
    }
}
