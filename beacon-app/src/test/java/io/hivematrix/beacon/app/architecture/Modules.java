package io.hivematrix.beacon.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.stream.Stream;

/**
 * The five modules below one root package: Beacon's, or a set that violates every rule.
 *
 * @param root the package that contains the modules' packages
 * @param maxClassesPerPackage the most top-level classes in one package
 */
record Modules(String root, int maxClassesPerPackage) {

    /** Beacon. */
    static final Modules BEACON = new Modules("io.hivematrix.beacon", 25);

    /** Classes that violate every rule. */
    static final Modules VIOLATIONS = new Modules("io.hivematrix.beacon.app.architecture.violations", 1);

    /** Names of the adapters' packages. */
    static final List<String> ADAPTERS = List.of("codex", "web", "cli");

    /** Returns a package and its subpackages in ArchUnit's notation. */
    String module(String name) {
        return root + "." + name + "..";
    }

    /** Returns the class that may use the environment of the process. */
    String main() {
        return root + ".app.Main";
    }

    /** Returns every rule for these modules. */
    List<ArchitectureRule> rules() {
        return Stream.of(
                        DependencyRules.of(this),
                        PackageRules.of(this),
                        PortRules.of(this),
                        EnvironmentRules.of(this),
                        StateRules.of(this))
                .flatMap(List::stream)
                .toList();
    }

    /** Imports Beacon's classes without tests. */
    static JavaClasses beaconClasses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(Modules::isNotTestJar)
                .importPackages(BEACON.root);
    }

    /** Imports the classes that violate the rules. */
    static JavaClasses violatingClasses() {
        return new ClassFileImporter().importPackages(VIOLATIONS.root);
    }

    private static boolean isNotTestJar(Location location) {
        return !location.contains("-tests.jar");
    }
}
