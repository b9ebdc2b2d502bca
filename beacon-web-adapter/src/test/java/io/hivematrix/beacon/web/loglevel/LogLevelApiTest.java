package io.hivematrix.beacon.web.loglevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.identity.OpenGuard;
import io.hivematrix.beacon.web.testing.RawAnswer;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLevelApiTest {

    private final Levels levels = new Levels();
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> settings,
                parts -> parts.with(new OpenGuard()).with(new LogLevelResource(levels)));
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void tellsAndChangesTheLevel() throws IOException {
        assertThat(beacon.get("/api/log-level").text()).isEqualTo("{\"level\":\"INFO\"}");

        RawAnswer changed = put("{\"level\":\"DEBUG\"}", "Content-Type: application/json");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).isEqualTo("{\"level\":\"DEBUG\"}");
        assertThat(levels.level).isEqualTo("DEBUG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "{\"level\":1}", "{\"level\":\"LOUD\"}", "{\"level\":\"debug\"", "level=DEBUG"})
    void refusesWhatIsNoLevel(String body) throws IOException {
        RawAnswer answer = put(body, "Content-Type: application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asText()).contains("DEBUG, INFO");
        assertThat(levels.level).isEqualTo("INFO");
    }

    @Test
    void takesJsonAlone() throws IOException {
        assertThat(put("level=DEBUG", "Content-Type: application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
    }

    private RawAnswer put(String body, String... headerLines) throws IOException {
        String head = TestBeacon.request("PUT", "/api/log-level", headerLines);
        String withLength = head.replaceFirst("\r\n\r\n$", "\r\nContent-Length: " + body.length() + "\r\n\r\n");
        return RawHttp.exchange(beacon.address(), withLength + body);
    }

    private static final class Levels implements LogLevels {

        private volatile String level = "INFO";

        @Override
        public List<String> all() {
            return List.of("DEBUG", "INFO");
        }

        @Override
        public String current() {
            return level;
        }

        @Override
        public void change(String wanted) {
            level = wanted;
        }
    }
}
