package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.logging.helm.HelmStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts, dashboard and docs/operations.md only name metrics that a running Beacon exports. */
class MonitoringFilesTest {

    private static final Path FOLDER = Path.of("src", "main", "dist", "monitoring");
    private static final String DOCS = "https://github.com/skelhammer/hivematrix-beacon/blob/main/docs/";

    /** Panels whose values are neither good nor bad. */
    private static final Set<String> WITHOUT_LIMIT =
            Set.of("Build", "Tickets by section", "Tickets by SLA colour", "Requests", "Calls to Codex and Core");

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:beacon|http_server|jvm|process|system)_[a-z_]*[a-z](?=[\\s{}\\[\\]()`,]|$)");

    /** A sum without the label of the instance over a metric that is no rate or increase of a counter. */
    private static final Pattern SUM_OF_GAUGE =
            Pattern.compile("\\bsum ?(?:by ?\\((?![^)]*\\binstance\\b)[^)]*\\) ?)?\\((?:beacon|jvm|process|system)_");

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

        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
    }

    @Test
    void everyMetric_hasHelp() throws IOException {
        assertThat(metricsOfARunningBeacon().lines().filter(line -> line.startsWith("# HELP")))
                .isNotEmpty()
                .allMatch(line -> line.matches("# HELP \\S+ \\S.*"));
    }

    @Test
    void dashboard_hasUnitsThresholdsAndInstances() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(FOLDER.resolve("grafana-dashboard.json").toFile());

        assertThat(dashboard.at("/templating/list").findValuesAsText("name")).contains("instance");
        assertThat(dashboard.get("panels"))
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(
                                panel.at("/fieldConfig/defaults/unit").asText())
                        .isNotEmpty());
        assertThat(expressions("grafana-dashboard.json"))
                .allMatch(expression -> expression.contains("instance=~\"$instance\""));
    }

    @Test
    void dashboard_hasVisibleLimitsAndRunbooks() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(FOLDER.resolve("grafana-dashboard.json").toFile());
        Set<String> headings = headings();

        assertThat(dashboard.get("panels")).isNotEmpty().allSatisfy(panel -> {
            boolean hasLimits =
                    panel.at("/fieldConfig/defaults/thresholds/steps").size() > 1
                            || !panel.at("/fieldConfig/overrides").isEmpty();
            assertThat(hasLimits)
                    .isEqualTo(!WITHOUT_LIMIT.contains(panel.path("title").asText()));
            if (hasLimits && panel.path("type").asText().equals("timeseries")) {
                assertThat(panel.at("/fieldConfig/defaults/custom/thresholdsStyle/mode")
                                .asText())
                        .as("Grafana draws none by default")
                        .isEqualTo("dashed");
            }
            if (hasLimits) {
                assertThat(headings)
                        .contains(panel.at("/links/0/url")
                                .asText()
                                .replace(
                                        "${docs}",
                                        dashboard.at("/templating/list/2/query").asText()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yml", "grafana-dashboard.json"})
    void gauges_areNotSummedOverInstances(String file) throws IOException {
        assertThat(expressions(file))
                .noneMatch(expression -> SUM_OF_GAUGE.matcher(expression).find());
        assertThat(SUM_OF_GAUGE.matcher("sum by (view) (beacon_tickets)").find())
                .isTrue();
    }

    @Test
    void runbooks_areHeadingsOfTheDocumentation() throws IOException {
        JsonNode alerts = new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("alerts.yml").toFile())
                .at("/groups/0/rules");
        Set<String> headings = headings();

        assertThat(alerts)
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(headings)
                        .contains(alert.at("/annotations/runbook_url").asText()));
    }

    /** Returns the addresses of the headings of the document, below the address of the project. */
    private static Set<String> headings() throws IOException {
        String document = DOCS + "operations.md#";
        assertThat(Path.of("..", "pom.xml")).content().contains("<url>" + DOCS.replaceFirst("/blob/.*", "") + "</url>");
        return Files.readAllLines(Path.of("..", "docs", "operations.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .map(heading -> document + heading.replaceAll("[^\\w-]", ""))
                .collect(Collectors.toSet());
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
            System.gc(); // jvm_gc_pause_seconds exists from the first collection on
            return await().until(
                            () -> beacon.getAnonymously("/metrics").body(),
                            metrics -> metrics.contains("jvm_gc_pause_seconds"));
        }
    }
}
