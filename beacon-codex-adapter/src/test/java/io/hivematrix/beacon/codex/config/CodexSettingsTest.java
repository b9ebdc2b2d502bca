package io.hivematrix.beacon.codex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodexSettingsTest {

    private static final URI CORE = URI.create("http://localhost:5000");
    private static final URI CODEX = URI.create("http://localhost:5010");
    private static final CodexSettings SETTINGS = CodexSettings.defaults(CORE, CODEX, "beacon");

    @Test
    void hasDefaultsOfSpecification() {
        assertThat(SETTINGS.cache().snapshotTtl()).isEqualTo(Duration.ofSeconds(5));
        assertThat(SETTINGS.cache().agentsTtl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(SETTINGS.cache().psaTtl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(SETTINGS.cache().maxWait()).isEqualTo(Duration.ofSeconds(2));
        assertThat(SETTINGS.cache().maxStale()).isEqualTo(Duration.ofMinutes(15));
        assertThat(SETTINGS.http().maxBytes()).isEqualTo(67_108_864);
    }

    @Test
    void ignoresTrailingSlashOfAddress() {
        assertThat(CodexSettings.defaults(URI.create("http://localhost:5000/"), CODEX, "beacon"))
                .isEqualTo(SETTINGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://localhost",
                "localhost:5010",
                "/codex",
                "http:///tickets",
                "http://localhost:5010?x=1",
                "http://localhost:5010#top"
            })
    void rejectsInvalidAddress(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodexSettings.defaults(CORE, URI.create(address), "beacon"))
                .withMessageStartingWith("codex ");
    }

    @Test
    void rejectsInvalidLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.withTimeouts(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .withMessageStartingWith("connectTimeout ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.withMaxBytes(0))
                .withMessageStartingWith("maxBytes ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.withMaxStale(Duration.ofSeconds(-1)))
                .withMessageStartingWith("maxStale ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodexSettings.defaults(CORE, CODEX, " "))
                .withMessageStartingWith("serviceName ");
    }
}
