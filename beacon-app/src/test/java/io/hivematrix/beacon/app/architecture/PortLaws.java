package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** What a port is, and what stands behind it. */
final class PortLaws {

    private PortLaws() {}

    static List<Law> of(House house) {
        return List.of(portsAreInterfaces(house), portsSpeakTheDomain(house), implementationsAreHidden(house));
    }

    private static Law portsAreInterfaces(House house) {
        return new Law(
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

    private static Law portsSpeakTheDomain(House house) {
        return new Law(
                "A port's signature names no type of an adapter or a library",
                "what goes through a port means the same on both sides",
                classes()
                        .that()
                        .resideInAPackage(ports(house))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(house.module("domain"), "java.."));
    }

    private static Law implementationsAreHidden(House house) {
        return new Law(
                "What an adapter puts behind a port is not public",
                "callers get it from the adapter's factory, by the port's name",
                noClasses()
                        .that(implementAPortOf(house))
                        .and()
                        .resideOutsideOfPackages(house.module("domain"), house.module("app"))
                        .should()
                        .bePublic());
    }

    private static String ports(House house) {
        return house.module("domain.port");
    }

    private static DescribedPredicate<JavaClass> implementAPortOf(House house) {
        return DescribedPredicate.describe(
                "implement a port",
                type -> !type.isInterface()
                        && type.getAllRawInterfaces().stream()
                                .anyMatch(port -> port.getPackageName().startsWith(house.root() + ".domain.port")));
    }
}
