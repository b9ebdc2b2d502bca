package io.hivematrix.beacon.codex.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CodexSettingsTest {

    private static final URI CORE = URI.create("http://localhost:5000");
    private static final URI CODEX = URI.create("http://localhost:5010");
    private static final CodexSettings SETTINGS = CodexSettings.defaults(CORE, CODEX, "beacon");

    @Test
    void hasDefaultsOfSpecification() {
        assertThat(SETTINGS.cache().snapshotTtl()).isEqualTo(Duration.ofSeconds(15));
        assertThat(SETTINGS.cache().agentsTtl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(SETTINGS.cache().psaTtl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(SETTINGS.cache().maxWait()).isEqualTo(Duration.ofSeconds(2));
        assertThat(SETTINGS.cache().maxStale()).isEqualTo(Duration.ofMinutes(15));
        assertThat(SETTINGS.http().maxBytes()).isEqualTo(67_108_864);
    }
}
