package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.hivematrix.beacon.web.testing.LogCapture;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Failed sign-ins of one address: limit, log. */
class FailedSignInsTest {

    private static final int LIMIT = 60;

    @RegisterExtension
    final LogCapture log = new LogCapture(RejectionLog.class);

    @AutoClose
    private final AuthFixture fixture = new AuthFixture();

    private final String valid = fixture.tokens.user("u-1", "technician");

    @Test
    void overLimit_429UntilTheMinuteEnds() {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(status(invalid(i))).isEqualTo(401);
        }

        HttpResponse<String> limited = fixture.withBearer("/data", invalid(LIMIT));
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).isPresent();

        fixture.clock.advance(Duration.ofMinutes(1));
        assertThat(status(invalid(LIMIT))).isEqualTo(401);
    }

    @Test
    void overLimit_knownViewersAreServed() {
        assertThat(status(valid)).isEqualTo(200);
        String cookie = fixture.cookieFor(valid);
        for (int i = 0; i <= LIMIT; i++) {
            status(invalid(i));
        }

        assertThat(status(valid)).isEqualTo(200);
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(200);
        assertThat(status(fixture.tokens.user("u-2", "technician"))).isEqualTo(429);
    }

    @Test
    void repeatedToken_doesNotLockOthersOut() {
        for (int i = 0; i <= LIMIT; i++) {
            status(invalid(0));
        }

        assertThat(status(invalid(0))).isEqualTo(429);
        assertThat(status(valid)).isEqualTo(200);
    }

    @Test
    void logsOneLinePerReasonAddressAndMinute() {
        for (int i = 0; i < 20; i++) {
            status(invalid(i));
        }
        status("no-token");
        assertThat(log.events()).hasSize(2);
        assertThat(values(log.events().get(0)))
                .contains("reason=\"signature\"", "client_address=\"127.0.0.1\"", "count=\"1\"");

        fixture.clock.advance(Duration.ofMinutes(1));
        status(invalid(20));

        assertThat(log.events()).hasSize(3);
        assertThat(values(log.events().get(2))).contains("reason=\"signature\"", "count=\"20\"");
        assertThat(fixture.rejected("signature")).isEqualTo(21);
    }

    /** A token with an invalid signature; all are different. */
    private String invalid(int number) {
        String token = fixture.tokens.user("intruder-" + number, "admin");
        return token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);
    }

    private int status(String token) {
        return fixture.withBearer("/data", token).statusCode();
    }

    private static List<String> values(ILoggingEvent line) {
        return line.getKeyValuePairs().stream().map(Object::toString).toList();
    }
}
