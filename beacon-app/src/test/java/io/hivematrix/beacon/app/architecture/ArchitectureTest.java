package io.hivematrix.beacon.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every rule against Beacon's classes, and that a deliberate violation of each rule is found. */
class ArchitectureTest {

    private static final JavaClasses BEACON = Modules.beaconClasses();
    private static final JavaClasses VIOLATIONS = Modules.violatingClasses();
    private static final JavaClasses NO_CLASSES = new ClassFileImporter().importClasses();

    /** Rule to the class that violates it. */
    private static final Map<String, String> VIOLATING_CLASSES = Map.ofEntries(
            Map.entry("The domain depends only on java.* and itself", "domain.TicketUsingLogger"),
            Map.entry(
                    "The codex adapter depends only on the domain, java.* and its listed libraries",
                    "codex.CodexUsingWeb"),
            Map.entry(
                    "The web adapter depends only on the domain, java.* and its listed libraries",
                    "web.PageUsingCodex"),
            Map.entry(
                    "The cli adapter depends only on the domain, java.* and its listed libraries",
                    "cli.CommandUsingWeb"),
            Map.entry("The codex adapter does not depend on another adapter", "codex.CodexUsingWeb"),
            Map.entry("The web adapter does not depend on another adapter", "web.PageUsingCodex"),
            Map.entry("The cli adapter does not depend on another adapter", "cli.CommandUsingWeb"),
            Map.entry("Only the application depends on the application", "cli.CommandUsingWeb"),
            Map.entry("Packages are free of cycles", "web.one.CycleFirst"),
            Map.entry("No package has more classes than its limit", "domain.port.out"),
            Map.entry("No two top-level classes have the same simple name", "web.two.TicketHelper"),
            Map.entry(
                    "Only the codex adapter uses codex.json, codex.http, codex.client and codex.cache",
                    "app.UsesCodexInternals"),
            Map.entry("Only app.redis uses Lettuce", "app.UsesLettuce"),
            Map.entry("Ports are interfaces", "domain.port.out.ClassAsPort"),
            Map.entry("Ports use only types of the domain and of java.*", "domain.port.out.PortUsingCodex"),
            Map.entry("Only Main uses the standard streams", "app.UsesProcessEnvironment"),
            Map.entry("Only Main exits the process", "app.UsesProcessEnvironment"),
            Map.entry("Only Main reads the system clock", "app.UsesProcessEnvironment"),
            Map.entry("Only Main uses the default time zone and locale", "app.UsesProcessEnvironment"),
            Map.entry("Only Main uses the default charset", "app.UsesProcessEnvironment"),
            Map.entry("Only Main reads environment variables", "app.UsesProcessEnvironment"),
            Map.entry("Static fields are constants", "app.TicketHelper"),
            Map.entry("No class is named Util, Helper or Manager", "app.TicketHelper"));

    @ParameterizedTest
    @MethodSource("rules")
    void beaconFollowsRule(ArchitectureRule rule) {
        rule.check(BEACON);
    }

    @ParameterizedTest
    @MethodSource("rulesOfViolations")
    void ruleFindsViolation(ArchitectureRule rule) {
        assertThat(rule.evaluate(VIOLATIONS).getFailureReport().getDetails())
                .anyMatch(detail ->
                        detail.contains(Modules.VIOLATIONS.root() + "." + VIOLATING_CLASSES.get(rule.statement())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleFailsWithoutClasses(ArchitectureRule rule) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(NO_CLASSES));
    }

    @Test
    void everyRuleHasViolationAndReason() {
        assertThat(rules())
                .extracting(ArchitectureRule::statement)
                .containsExactlyInAnyOrderElementsOf(VIOLATING_CLASSES.keySet());
        assertThat(rules()).noneMatch(rule -> rule.reason().isBlank());
    }

    @Test
    void documentListsEveryRuleWithReason() throws IOException {
        List<String> document = Files.readAllLines(Path.of("..", "docs", "architecture.md"));

        assertThat(document)
                .containsSubsequence(rules().stream()
                        .map(rule -> "- **" + rule.statement() + "**: " + rule.reason() + ".")
                        .toList());
    }

    @Test
    void everyModuleIsImported() {
        assertThat(List.of("domain", "codex", "web", "cli", "app"))
                .allMatch(module -> BEACON.stream()
                        .anyMatch(type -> type.getPackageName().startsWith(Modules.BEACON.root() + "." + module)));
    }

    private static List<ArchitectureRule> rules() {
        return Modules.BEACON.rules();
    }

    private static List<ArchitectureRule> rulesOfViolations() {
        return Modules.VIOLATIONS.rules();
    }
}
