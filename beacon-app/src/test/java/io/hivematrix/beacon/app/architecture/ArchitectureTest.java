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

/** The house keeps its laws, the broken house breaks each of them, and none of them holds by having nothing to check. */
class ArchitectureTest {

    private static final JavaClasses BUILT = Modules.built();
    private static final JavaClasses BROKEN = Modules.broken();
    private static final JavaClasses NOTHING = new ClassFileImporter().importClasses();

    /** Which class of the broken house breaks which law. */
    private static final Map<String, String> CULPRITS = Map.ofEntries(
            Map.entry("The domain uses java.* and itself, and nothing else", "domain.TicketUsingLogger"),
            Map.entry(
                    "The codex adapter uses the domain, java.* and the libraries it was given", "codex.CodexUsingWeb"),
            Map.entry("The web adapter uses the domain, java.* and the libraries it was given", "web.PageUsingCodex"),
            Map.entry("The cli adapter uses the domain, java.* and the libraries it was given", "cli.CommandUsingWeb"),
            Map.entry("The codex adapter knows no other adapter", "codex.CodexUsingWeb"),
            Map.entry("The web adapter knows no other adapter", "web.PageUsingCodex"),
            Map.entry("The cli adapter knows no other adapter", "cli.CommandUsingWeb"),
            Map.entry("Nobody but the application knows the application", "cli.CommandUsingWeb"),
            Map.entry("No packages depend on each other in a circle", "web.one.Chicken"),
            Map.entry("Ports are interfaces", "domain.port.out.ClassAsPort"),
            Map.entry("A port's signature names no type of an adapter or a library", "domain.port.out.PortUsingCodex"),
            Map.entry("What an adapter puts behind a port is not public", "codex.CodexUsingWeb"),
            Map.entry("Only main touches the standard streams", "app.UsesProcessEnvironment"),
            Map.entry("Only main ends the process", "app.UsesProcessEnvironment"),
            Map.entry("Only main reads the clock on the wall", "app.UsesProcessEnvironment"),
            Map.entry("Only main knows the machine's zone and locale", "app.UsesProcessEnvironment"),
            Map.entry("Only main knows the machine's charset", "app.UsesProcessEnvironment"),
            Map.entry("Only main reads the environment", "app.UsesProcessEnvironment"),
            Map.entry("Static fields are constants", "app.TicketHelper"),
            Map.entry("Nothing is called a helper, a manager or a utility", "app.TicketHelper"));

    @ParameterizedTest
    @MethodSource("laws")
    void holds(ArchitectureRule law) {
        law.check(BUILT);
    }

    @ParameterizedTest
    @MethodSource("brokenLaws")
    void failsInTheBrokenHouse(ArchitectureRule law) {
        assertThat(law.evaluate(BROKEN).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(Modules.BROKEN.root() + "." + CULPRITS.get(law.sentence())));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void failsWhereThereIsNothingToCheck(ArchitectureRule law) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> law.check(NOTHING));
    }

    @Test
    void everyLawIsBrokenOnceAndHasAReason() {
        assertThat(laws())
                .extracting(ArchitectureRule::sentence)
                .containsExactlyInAnyOrderElementsOf(CULPRITS.keySet());
        assertThat(laws()).noneMatch(law -> law.reason().isBlank());
    }

    @Test
    void thePageTellsEveryLawWithItsReason() throws IOException {
        List<String> told = Files.readAllLines(Path.of("..", "docs", "architecture.md"));

        assertThat(told)
                .containsSubsequence(laws().stream()
                        .map(law -> "- **" + law.sentence() + "**: " + law.reason() + ".")
                        .toList());
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(List.of("domain", "codex", "web", "cli", "app"))
                .allMatch(module -> BUILT.stream()
                        .anyMatch(type -> type.getPackageName().startsWith(Modules.BEACON.root() + "." + module)));
    }

    private static List<ArchitectureRule> laws() {
        return Modules.BEACON.laws();
    }

    private static List<ArchitectureRule> brokenLaws() {
        return Modules.BROKEN.laws();
    }
}
