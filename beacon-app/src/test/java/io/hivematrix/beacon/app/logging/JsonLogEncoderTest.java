package io.hivematrix.beacon.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class JsonLogEncoderTest {

    private final LogLines log = new LogLines(new JsonLogEncoder("beacon"));

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void writesSpecifiedAndOwnKeysAtTopLevel() throws Exception {
        MDC.put("correlation_id", "a1b2c3d4-e5f6-7890");

        log.logger("io.hivematrix.beacon.web")
                .atInfo()
                .addKeyValue("view_slug", "helpdesk")
                .addKeyValue("agent_id", 19000234567L)
                .addKeyValue("ticket_count", 47)
                .addKeyValue("stale", true)
                .log("Loading dashboard for view: {}", "Helpdesk");

        JsonNode line = line();
        assertThat(names(line))
                .containsExactly(
                        "timestamp",
                        "level",
                        "service",
                        "correlation_id",
                        "message",
                        "view_slug",
                        "agent_id",
                        "ticket_count",
                        "stale",
                        "logger");
        assertThat(line.get("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(line.get("level").asText()).isEqualTo("INFO");
        assertThat(line.get("service").asText()).isEqualTo("beacon");
        assertThat(line.get("correlation_id").asText()).isEqualTo("a1b2c3d4-e5f6-7890");
        assertThat(line.get("message").asText()).isEqualTo("Loading dashboard for view: Helpdesk");
        assertThat(line.get("agent_id").asLong()).isEqualTo(19000234567L);
        assertThat(line.get("ticket_count").isInt()).isTrue();
        assertThat(line.get("stale").asBoolean()).isTrue();
    }

    @Test
    void usesLevelNamesOfThePlatform() throws Exception {
        log.logger("x").warn("careful");

        assertThat(line().get("level").asText()).isEqualTo("WARNING");
    }

    @Test
    void withoutRequest_correlationIdIsNull() throws Exception {
        log.logger("x").info("started");

        assertThat(line().get("correlation_id").isNull()).isTrue();
    }

    @Test
    void escapesLineBreaks() {
        log.logger("x")
                .atError()
                .setCause(new IllegalStateException("first\nsecond"))
                .addKeyValue("detail", "a\r\nb\u2028c")
                .log("two\nlines \"quoted\" \u0000 end");

        assertThat(log.only()).endsWith("}\n");
        assertThat(log.only().chars().filter(c -> c == '\n').count()).isEqualTo(1);
    }

    @Test
    void writesExceptionWithCauses() throws Exception {
        log.logger("x").error("failed", new IllegalStateException("outer", new IllegalArgumentException("inner")));

        assertThat(line().get("exception").asText())
                .contains("IllegalStateException: outer", "Caused by", "IllegalArgumentException: inner");
    }

    @Test
    void ownKey_equalToReservedKey_isRenamed() throws Exception {
        log.logger("x")
                .atInfo()
                .addKeyValue("level", 3)
                .addKeyValue("message", "own")
                .log("real");

        JsonNode line = line();
        assertThat(line.get("message").asText()).isEqualTo("real");
        assertThat(line.get("message_").asText()).isEqualTo("own");
        assertThat(line.get("level_").asInt()).isEqualTo(3);
    }

    @Test
    void correlationIdOfEvent_overridesMdc() throws Exception {
        MDC.put("correlation_id", "thread");

        log.logger("x").atInfo().addKeyValue("correlation_id", "event").log("done");

        assertThat(line().get("correlation_id").asText()).isEqualTo("event");
    }

    private JsonNode line() throws Exception {
        return new ObjectMapper().readTree(log.only());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
