package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.web.auth.CoreStandIn.Behavior;
import io.hivematrix.beacon.web.testing.LogCapture;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An outage of Core has one line in the log, however often it is called, and one when it ends. */
class CoreOutageLogTest {

    @RegisterExtension
    final LogCapture log = new LogCapture("io.hivematrix.beacon.web.auth.token");

    @AutoClose
    private final AuthFixture fixture = new AuthFixture();

    private final String token = fixture.tokens.user("u-1", "technician");

    @Test
    void keys() {
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        requests(503, Duration.ofSeconds(2));
        assertThat(log.lines()).containsExactly("Fetching the key set of Core failed; using the cached keys");
        fixture.core.setBehavior(Behavior.NORMAL);
        requests(200, Duration.ofSeconds(2));
        assertThat(log.lines()).hasSize(2).last().isEqualTo("The key set of Core was fetched again");
    }

    @Test
    void sessions() {
        requests(200, Duration.ZERO);
        fixture.clock.advance(Duration.ofSeconds(61));
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        requests(200, Duration.ofSeconds(5));
        assertThat(log.lines()).singleElement().asString().startsWith("Session validation at Core failed");
        fixture.core.setBehavior(Behavior.NORMAL);
        requests(200, Duration.ofSeconds(5));
        assertThat(log.lines()).hasSize(2).last().isEqualTo("Sessions are validated at Core again");
    }

    private void requests(int status, Duration interval) {
        for (int count = 0; count < 5; count++) {
            assertThat(fixture.withBearer("/data", token).statusCode()).isEqualTo(status);
            fixture.clock.advance(interval);
        }
    }
}
