package io.hivematrix.beacon.app.browser;

import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoCore;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.server.BeaconApplication;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Beacon as it is put together for production, with a demo Core and a Codex that a test directs. */
final class LiveBeacon implements AutoCloseable {

    private final DemoCore core = new DemoCore(Clock.systemUTC());
    private final ScriptedCodex codex = new ScriptedCodex();
    private final BeaconApplication beacon;

    private LiveBeacon(Optional<DemoUser> visitor, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "SERVICE_NAME", "beacon",
                "SECRET_KEY", "a-secret-for-browser-tests-that-is-long-enough-0123456789",
                "CORE_SERVICE_URL", core.address().toString(),
                "CODEX_SERVICE_URL", codex.address().toString(),
                "BEACON_PORT", "0",
                "BEACON_SNAPSHOT_TTL_SECONDS", "0",
                "BEACON_MAX_WAIT_SECONDS", "15", // a busy machine may take its time
                "BEACON_AGENTS_TTL_SECONDS", "1",
                "BEACON_RATE_LIMITS", "100000/hour",
                "BEACON_REFRESH_RATE_LIMIT", "100000/minute"));
        settings.putAll(more);
        Configuration configuration = new Configuration(List.of(new ConfigSource("test", settings)));
        Optional<String> token = visitor.map(core::signIn);
        Logging log = Logging.start(new LogSettings("beacon", true, LogLevel.ERROR, LogSettings.Stream.OUT));
        beacon = new BeaconApplication(configuration, () -> token, log, Clock.systemUTC());
    }

    /** For the demo's visitor, a technician. */
    static LiveBeacon start() throws IOException {
        return start(DemoUser.VISITOR, Map.of());
    }

    /** For another visitor, with other settings. */
    static LiveBeacon start(DemoUser visitor, Map<String, String> settings) throws IOException {
        return new LiveBeacon(Optional.of(visitor), settings);
    }

    /** For nobody who does not bring a token. */
    static LiveBeacon withoutVisitor(Map<String, String> settings) throws IOException {
        return new LiveBeacon(Optional.empty(), settings);
    }

    URI address() {
        return beacon.address();
    }

    ScriptedCodex codex() {
        return codex;
    }

    DemoCore core() {
        return core;
    }

    @Override
    public void close() {
        beacon.close();
        codex.close();
        core.close();
    }
}
