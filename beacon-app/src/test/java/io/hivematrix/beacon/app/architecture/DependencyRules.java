package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rules about dependencies between modules and packages. */
final class DependencyRules {

    /** The libraries of each adapter; a new one needs a decision record. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "codex",
                    List.of(
                            "com.fasterxml.jackson..",
                            "io.github.resilience4j..",
                            "javax.net.ssl..",
                            "org.apache.hc..",
                            "org.slf4j.."),
            "web",
                    List.of(
                            "jakarta..",
                            "javax.crypto..",
                            "org.glassfish..",
                            "freemarker..",
                            "com.fasterxml.jackson..",
                            "com.github.benmanes.caffeine..",
                            "io.github.bucket4j..",
                            "io.jsonwebtoken..",
                            "io.micrometer..",
                            "io.swagger.v3.oas.annotations..",
                            "org.slf4j.."),
            "cli",
                    List.of(
                            "picocli..",
                            "org.jline..",
                            "de.siegmar.fastcsv..",
                            "com.fasterxml.jackson..",
                            "javax.net.ssl..",
                            "org.apache.hc..",
                            "org.slf4j.."));

    private DependencyRules() {}

    static List<ArchitectureRule> of(Modules modules) {
        List<ArchitectureRule> rules = new ArrayList<>();
        rules.add(domainDependsOnJavaOnly(modules));
        Modules.ADAPTERS.forEach(adapter -> rules.add(adapterDependsOnListedLibraries(modules, adapter)));
        Modules.ADAPTERS.forEach(adapter -> rules.add(adapterIsIndependent(modules, adapter)));
        rules.add(applicationIsTop(modules));
        rules.add(noCycles(modules));
        return rules;
    }

    private static ArchitectureRule domainDependsOnJavaOnly(Modules modules) {
        return new ArchitectureRule(
                "The domain depends only on java.* and itself",
                "the domain is one jar that needs java.base only",
                classes()
                        .that()
                        .resideInAPackage(modules.module("domain"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(modules.module("domain"), "java.."));
    }

    private static ArchitectureRule adapterDependsOnListedLibraries(Modules modules, String adapter) {
        String[] allowed = Stream.concat(
                        Stream.of(modules.module(adapter), modules.module("domain"), "java.."),
                        LIBRARIES.getOrDefault(adapter, List.of()).stream())
                .toArray(String[]::new);
        return new ArchitectureRule(
                "The " + adapter + " adapter depends only on the domain, java.* and its listed libraries",
                "a new dependency needs a decision record",
                classes()
                        .that()
                        .resideInAPackage(modules.module(adapter))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(allowed));
    }

    private static ArchitectureRule adapterIsIndependent(Modules modules, String adapter) {
        String[] others = Modules.ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(modules::module)
                .toArray(String[]::new);
        return new ArchitectureRule(
                "The " + adapter + " adapter does not depend on another adapter",
                "an adapter can be replaced without changing another one",
                noClasses()
                        .that()
                        .resideInAPackage(modules.module(adapter))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others));
    }

    private static ArchitectureRule applicationIsTop(Modules modules) {
        return new ArchitectureRule(
                "Only the application depends on the application",
                "all wiring is in one module",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(modules.module("app"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(modules.module("app")));
    }

    private static ArchitectureRule noCycles(Modules modules) {
        return new ArchitectureRule(
                "Packages are free of cycles",
                "packages in a cycle can only be understood, tested and changed together",
                slices().matching(modules.root() + ".(**)").should().beFreeOfCycles());
    }
}
