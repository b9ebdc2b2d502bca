package io.hivematrix.beacon.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.stream.Stream;

/**
 * A house of five modules below one package: the real one, or one that is broken on purpose.
 *
 * @param root the package that holds the modules' packages
 */
record Modules(String root) {

    /** What this repository builds. */
    static final Modules BEACON = new Modules("io.hivematrix.beacon");

    /** Every law is broken here. */
    static final Modules BROKEN = new Modules("io.hivematrix.beacon.app.architecture.violations");

    /** The adapters' packages. */
    static final List<String> ADAPTERS = List.of("codex", "web", "cli");

    /** A module's packages, as ArchUnit writes them. */
    String module(String name) {
        return root + "." + name + "..";
    }

    /** The one class that may touch what the process is given. */
    String main() {
        return root + ".app.Main";
    }

    /** Every law of this house. */
    List<ArchitectureRule> laws() {
        return Stream.of(DependencyRules.of(this), PortRules.of(this), EnvironmentRules.of(this), StateRules.of(this))
                .flatMap(List::stream)
                .toList();
    }

    /** The real house's classes, without anybody's tests. */
    static JavaClasses built() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(Modules::noTestJar)
                .importPackages(BEACON.root);
    }

    /** The broken house's classes. */
    static JavaClasses broken() {
        return new ClassFileImporter().importPackages(BROKEN.root);
    }

    private static boolean noTestJar(Location location) {
        return !location.contains("-tests.jar");
    }
}
