package io.hivematrix.beacon.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.GroupFilter;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsFileLoaderTest {

    private static final PsaConfiguration PSA_GROUP_7 = new PsaConfiguration(Optional.empty(), Set.of(new GroupId(7)));

    @TempDir
    private Path directory;

    @Test
    void withoutFile_hasBothBuiltInViews() {
        Views views = read(Map.of("BEACON_SIREN_THRESHOLD", "12"), PsaConfiguration.UNKNOWN);

        assertThat(views.all()).extracting(View::tabLabel).containsExactly("Helpdesk", "Pro Services");
        assertThat(views.all()).extracting(View::sirenThreshold).containsOnly(12);
        assertThat(groupsOf(views, "professional-services")).isEqualTo(only(19000234009L));
    }

    @Test
    void professionalServices_fromSetting_thenPsaConfiguration() {
        assertThat(groupsOf(read(Map.of(), PSA_GROUP_7), "professional-services"))
                .isEqualTo(only(7));
        assertThat(groupsOf(
                        read(Map.of("PROFESSIONAL_SERVICES_GROUP_IDS", "8,9"), PSA_GROUP_7), "professional-services"))
                .isEqualTo(only(8, 9));
    }

    @Test
    void file_appendsNewView() throws IOException {
        Views views = read("""
                views:
                  - slug: network
                    title: Network and Firewalls
                    tab: Network
                    groups: [19000234011, 19000234012]
                    siren_threshold: 5
                """);

        assertThat(slugs(views)).containsExactly("helpdesk", "professional-services", "network");
        assertThat(views.all().get(2))
                .isEqualTo(new View(
                        new ViewSlug("network"),
                        "Network and Firewalls",
                        "Network",
                        only(19000234011L, 19000234012L),
                        5));
    }

    @Test
    void file_changesOnlyGivenPropertiesOfBuiltInView() throws IOException {
        Views views = read("""
                views:
                  - slug: professional-services
                    title: Projects
                """);

        View projects = views.find(new ViewSlug("professional-services")).orElseThrow();
        assertThat(slugs(views)).containsExactly("helpdesk", "professional-services");
        assertThat(projects.title()).isEqualTo("Projects");
        assertThat(projects.tabLabel()).isEqualTo("Projects");
        assertThat(projects.groups()).as("still what Codex says").isEqualTo(only(7));
    }

    @Test
    void file_canRemoveBuiltInViews() throws IOException {
        Views views = read("""
                built_in: false
                views:
                  - {slug: everything, title: Everything}
                  - {slug: rest, title: Rest, except: [1]}
                """);

        assertThat(slugs(views)).containsExactly("everything", "rest");
        assertThat(views.defaultView().groups()).isEqualTo(GroupFilter.ALL);
        assertThat(groupsOf(views, "rest")).isEqualTo(GroupFilter.except(Set.of(new GroupId(1))));
    }

    @Test
    void readsJson() throws IOException {
        Path file = Files.writeString(
                directory.resolve("views.json"),
                "{\"views\": [{\"slug\": \"all\", \"title\": \"All\", \"siren_threshold\": 9}]}");

        Views views = read(Map.of("BEACON_VIEWS_FILE", file.toString()), PsaConfiguration.UNKNOWN);

        assertThat(slugs(views)).containsExactly("helpdesk", "professional-services", "all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "health", "static", "docs", "metrics", "openapi.json", "sync", "display"})
    void rejectsReservedSlug(String slug) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> read("views: [{slug: " + slug + ", title: Mine}]"))
                .withMessageContaining("BEACON_VIEWS_FILE " + directory.resolve("views.yaml"))
                .withMessageContaining("'" + slug + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            views: []                                          | views must list at least one view
            views: [{title: No name}]                          | a view has no slug
            views: [{slug: Bad Name, title: x}]                | line 1: view slug must be lower-case
            views: [{slug: a, title: x}, {slug: a, title: y}]  | two views have the same slug
            views: [{slug: a, title: ' '}]                     | title must not be blank
            views: [{slug: a, title: x, siren_threshold: -1}]  | line 1: siren_threshold must not be negative
            views: [{slug: a, title: x, groups: [1], except: [1]}] | both included and excluded
            views: [{slug: a, titel: x}]                       | 'titel' is unknown; known properties: except, groups, siren_threshold, slug, tab, title
            views: [{slug: a, groups: [one]}]                  | views.1.groups.1 cannot be read
            views: [{slug: a, groups: [null]}]                 | views.1.groups.1 cannot be read
            views: [{slug: a, except: [1, null]}]              | views.1.except.2 cannot be read
            just text                                          | not a list of views in YAML or JSON
            """)
    void invalidFile_isReportedInOneLine(String yaml, String complaint) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> read(yaml))
                .withMessageStartingWith("BEACON_VIEWS_FILE " + directory.resolve("views.yaml"))
                .withMessageContaining(complaint)
                .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("\n", "java", "jackson"));
    }

    @Test
    void allProblems_areReportedWithLineAndExample() {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> read("""
                        builtin: false
                        views:
                          - slug: api
                            titel: Mine
                            siren_threshold: -1
                          - title: Nameless
                          - {slug: a, groups: [1], except: [1]}
                          - {slug: b}
                          - {slug: b, groups: [one]}
                          - {slug: b}
                          - 7
                        """))
                .satisfies(invalid -> {
                    List<String> lines =
                            String.valueOf(invalid.getMessage()).lines().toList();
                    String start = "BEACON_VIEWS_FILE " + directory.resolve("views.yaml") + " (test) line ";
                    String example = "; example: {slug: network, title: Network, groups: [19000234011]}";
                    assertThat(lines)
                            .allSatisfy(
                                    line -> assertThat(line).startsWith(start).endsWith(example));
                    assertThat(lines.stream()
                                    .map(line -> line.substring(start.length(), line.length() - example.length())))
                            .satisfiesExactly(
                                    line -> assertThat(line).startsWith("1: 'builtin' is unknown; known properties: "),
                                    line -> assertThat(line).startsWith("3: the slug 'api' is reserved"),
                                    line -> assertThat(line).startsWith("3: 'titel' is unknown; known properties: "),
                                    line -> assertThat(line).startsWith("3: siren_threshold must not be negative"),
                                    line -> assertThat(line).isEqualTo("6: a view has no slug"),
                                    line -> assertThat(line).startsWith("7: ").contains("both included and excluded"),
                                    line -> assertThat(line).isEqualTo("9: views.5.groups.1 cannot be read"),
                                    line -> assertThat(line)
                                            .isEqualTo("10: two views have the same slug 'b'; the first is in line 8"),
                                    line -> assertThat(line).isEqualTo("11: views.7 is not a view"));
                });
    }

    @Test
    void documentedExampleIsValid() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "configuration.md"));
        int begin = document.indexOf("```yaml") + "```yaml".length();

        Views views = read(document.substring(begin, document.indexOf("```", begin)));

        assertThat(slugs(views)).containsExactly("helpdesk", "professional-services", "network", "everything-else");
        assertThat(document)
                .contains(new TreeSet<>(ViewDefinition.RESERVED)
                        .stream().map(slug -> "`" + slug + "`").toList());
    }

    @Test
    void rejectsMissingFile() {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> read(
                        Map.of(
                                "BEACON_VIEWS_FILE",
                                directory.resolve("missing.yaml").toString()),
                        PsaConfiguration.UNKNOWN))
                .withMessage("BEACON_VIEWS_FILE " + directory.resolve("missing.yaml") + " (test) does not exist");
    }

    private Views read(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("views.yaml"), yaml);
        return read(Map.of("BEACON_VIEWS_FILE", file.toString()), PSA_GROUP_7);
    }

    private static Views read(Map<String, String> settings, PsaConfiguration psa) {
        Configuration configuration = new Configuration(List.of(new ConfigSource("test", new HashMap<>(settings))));
        return ViewsFileLoader.read(configuration).views(psa);
    }

    private static List<String> slugs(Views views) {
        return views.all().stream().map(view -> view.slug().value()).toList();
    }

    private static GroupFilter groupsOf(Views views, String slug) {
        return views.find(new ViewSlug(slug)).orElseThrow().groups();
    }

    private static GroupFilter only(long... ids) {
        return GroupFilter.only(Arrays.stream(ids).mapToObj(GroupId::new).collect(Collectors.toSet()));
    }
}
