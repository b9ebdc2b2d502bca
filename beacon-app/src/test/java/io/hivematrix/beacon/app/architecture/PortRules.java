package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** What a port is, and what stands behind it. */
final class PortRules {

    private PortRules() {}

    static List<ArchitectureRule> of(Modules house) {
        return List.of(portsAreInterfaces(house), portsSpeakTheDomain(house), implementationsAreHidden(house));
    }

    private static ArchitectureRule portsAreInterfaces(Modules house) {
        return new ArchitectureRule(
                "Ports are interfaces",
                "both sides of a port can be replaced: by another adapter, and by a test",
                classes()
                        .that()
                        .resideInAPackage(ports(house))
                        .and()
                        .areNotAssignableTo(Throwable.class)
                        .should()
                        .beInterfaces());
    }

    private static ArchitectureRule portsSpeakTheDomain(Modules house) {
        return new ArchitectureRule(
                "A port's signature names no type of an adapter or a library",
                "what goes through a port means the same on both sides",
                classes()
                        .that()
                        .resideInAPackage(ports(house))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(house.module("domain"), "java.."));
    }

    private static ArchitectureRule implementationsAreHidden(Modules house) {
        return new ArchitectureRule(
                "What an adapter puts behind a port is not public",
                "callers get it from the adapter's factory, by the port's name",
                noClasses()
                        .that(implementAPortOf(house))
                        .and()
                        .resideOutsideOfPackages(house.module("domain"), house.module("app"))
                        .should()
                        .bePublic());
    }

    private static String ports(Modules house) {
        return house.module("domain.port");
    }

    private static DescribedPredicate<JavaClass> implementAPortOf(Modules house) {
        return DescribedPredicate.describe(
                "implement a port",
                type -> !type.isInterface()
                        && type.getAllRawInterfaces().stream()
                                .anyMatch(port -> port.getPackageName().startsWith(house.root() + ".domain.port")));
    }
}
