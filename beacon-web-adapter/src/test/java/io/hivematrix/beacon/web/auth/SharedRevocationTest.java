package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.web.auth.CoreStandIn.Behavior;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions that another Beacon has seen revoked. */
class SharedRevocationTest {

    private static final String SESSION = "session-of-u-1";

    private AuthFixture fixture;
    private String token;

    @BeforeEach
    void open() throws Exception {
        fixture = new AuthFixture();
        token = fixture.tokens.user("u-1", "technician");
        assertThat(status("/data", fixture.tokens.user("u-0", "admin"))).isEqualTo(200); // loads the keys
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void knownSession_isRejectedAtOnce() {
        assertThat(status("/data", token)).isEqualTo(200);
        fixture.revocations.revoke(SESSION);

        assertThat(status("/data", token)).isEqualTo(401);
    }

    @Test
    void newerTokenDuringOutage_staysRevoked() {
        assertThat(status("/data", token)).isEqualTo(200);
        fixture.revocations.revoke(SESSION);
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(status("/data", fixture.tokens.user("u-1", "technician"))).isEqualTo(401);
        fixture.clock.advance(Duration.ofMinutes(10));
        assertThat(status("/data", fixture.tokens.user("u-1", "technician"))).isEqualTo(401);
    }

    @Test
    void revokedByCore_newerTokenDuringOutageStaysRevoked() {
        fixture.core.revokeSession(SESSION);
        assertThat(status("/data", token)).isEqualTo(401);
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(status("/data", fixture.tokens.user("u-1", "technician"))).isEqualTo(401);
    }

    @Test
    void unknownSession_isRejectedDuringOutage() {
        fixture.revocations.revoke(SESSION);
        fixture.core.setBehavior(Behavior.UNREACHABLE);

        assertThat(status("/data", token)).isEqualTo(401);
        fixture.clock.advance(Duration.ofSeconds(299));
        assertThat(status("/data", fixture.tokens.user("u-1", "technician"))).isEqualTo(401);
    }

    @Test
    void inventedRevocation_endsWithResponseOfCore() {
        fixture.revocations.revoke(SESSION);
        assertThat(status("/data", token)).isEqualTo(200);

        fixture.revocations.revoke(SESSION);
        assertThat(status("/data", token)).isEqualTo(401);
        fixture.clock.advance(SessionValidator.STATUS_TTL);
        assertThat(status("/data", token)).isEqualTo(200);
    }

    @Test
    void lastKnownLevel_survivesRevocation() {
        fixture.core.setLevel(SESSION, "billing");
        assertThat(status("/technicians", token)).isEqualTo(403);
        fixture.revocations.revoke(SESSION);
        fixture.core.omitLevel(SESSION);
        fixture.clock.advance(SessionValidator.STATUS_TTL);

        assertThat(status("/data", token)).isEqualTo(200);
        assertThat(status("/technicians", token)).isEqualTo(403);
    }

    @Test
    void revokedWhileSessionIsCreated_isRejected() {
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        for (int user = 10; user < 35; user++) {
            String id = "u-" + user;
            String concurrent = fixture.tokens.user(id, "technician");
            CompletableFuture<Integer> created = CompletableFuture.supplyAsync(() -> status("/data", concurrent));
            fixture.revocations.revoke("session-of-" + id);
            created.join();

            assertThat(status("/data", concurrent)).isEqualTo(401);
        }
    }

    private int status(String path, String token) {
        return fixture.withBearer(path, token).statusCode();
    }
}
