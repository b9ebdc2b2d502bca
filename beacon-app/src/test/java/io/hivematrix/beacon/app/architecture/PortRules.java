package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.List;

/** Rules about ports. */
final class PortRules {

    private PortRules() {}

    static List<ArchitectureRule> of(Modules modules) {
        return List.of(portsAreInterfaces(modules), portsUseDomainTypes(modules));
    }

    private static ArchitectureRule portsAreInterfaces(Modules modules) {
        return new ArchitectureRule(
                "Ports are interfaces",
                "both sides of a port can be replaced by another implementation",
                classes()
                        .that()
                        .resideInAPackage(ports(modules))
                        .and()
                        .areNotAssignableTo(Throwable.class)
                        .should()
                        .beInterfaces());
    }

    private static ArchitectureRule portsUseDomainTypes(Modules modules) {
        return new ArchitectureRule(
                "Ports use only types of the domain and of java.*",
                "a port has the same meaning for both sides and needs no library",
                classes()
                        .that()
                        .resideInAPackage(ports(modules))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(modules.module("domain"), "java.."));
    }

    private static String ports(Modules modules) {
        return modules.module("domain.port");
    }
}
