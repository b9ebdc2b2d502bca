package io.hivematrix.beacon.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.cli.source.CliException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTokenSourceTest {

    @TempDir
    private Path directory;

    @Test
    void token_opensTheBoard() throws IOException {
        try (RunningBeacon beacon = RunningBeacon.start()) {
            String token = token("beacon", beacon.core().address().toString());

            assertThat(beacon.getAnonymously("/api/tickets/helpdesk", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusalOfCore_isStated() throws IOException {
        try (DemoPlatform platform = new DemoPlatform(1, Clock.systemUTC())) {
            String core = platform.core().address().toString();

            assertThatExceptionOfType(CliException.class)
                    .isThrownBy(() -> token("radar", core))
                    .withMessage("No token for the service 'radar'. Core issued no token: " + core
                            + "/service-token: status 400, the request is not accepted; check SERVICE_NAME");
        }
    }

    private String token(String service, String core) {
        Map<String, String> environment = Map.of("SERVICE_NAME", service, "CORE_SERVICE_URL", core);
        return new CliTokenSource(new ConfigurationLoader(environment, directory), Clock.systemUTC()).get();
    }
}
