package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.logging.helm.HelmStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Alerts, dashboard and docs/operations.md only name metrics that a running Beacon exports. */
class MonitoringFilesTest {

    private static final Path FOLDER = Path.of("src", "main", "dist", "monitoring");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:beacon|http_server|jvm|process|system)_[a-z_]*[a-z](?=[\\s{}\\[\\]()`,]|$)");

    @Test
    void everyNamedMetricExists() throws Exception {
        String metrics = metricsOfARunningBeacon();

        assertThat(metricsIn(expressions("alerts.yml")))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metrics).contains(metric));
        assertThat(metricsIn(expressions("grafana-dashboard.json")))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metrics).contains(metric));
        assertThat(metricsIn(List.of(Files.readString(Path.of("..", "docs", "operations.md")))))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metrics).contains(metric));
    }

    @Test
    void dashboardPanelsHaveUniqueIds() throws IOException {
        JsonNode panels = new ObjectMapper()
                .readTree(FOLDER.resolve("grafana-dashboard.json").toFile())
                .get("panels");

        assertThat(new TreeSet<>(panels.findValuesAsText("id"))).hasSize(panels.size());
    }

    private static List<String> expressions(String file) throws IOException {
        ObjectMapper mapper = file.endsWith("yml") ? new ObjectMapper(new YAMLFactory()) : new ObjectMapper();
        return mapper.readTree(FOLDER.resolve(file).toFile()).findValuesAsText("expr");
    }

    private static Set<String> metricsIn(List<String> texts) {
        Set<String> names = new TreeSet<>();
        for (String text : texts) {
            METRIC.matcher(text).results().map(MatchResult::group).forEach(names::add);
        }
        return names;
    }

    private static String metricsOfARunningBeacon() throws IOException {
        try (HelmStandIn helm = new HelmStandIn();
                RunningBeacon beacon = RunningBeacon.builder()
                        .set("HELM_SERVICE_URL", helm.address().toString())
                        .start()) {
            beacon.getAnonymously("/api/tickets/helpdesk", "Authorization", "Bearer nonsense");
            beacon.get("/api/tickets/helpdesk");
            return beacon.getAnonymously("/metrics").body();
        }
    }
}
