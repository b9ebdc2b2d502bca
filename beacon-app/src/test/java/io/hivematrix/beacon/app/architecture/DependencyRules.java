package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may know whom. */
final class DependencyRules {

    /** The libraries that each adapter was given; another one needs a decision record and a line here. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "codex", List.of("com.fasterxml.jackson..", "io.github.resilience4j..", "org.slf4j.."),
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
                            "org.slf4j.."));

    private DependencyRules() {}

    static List<ArchitectureRule> of(Modules house) {
        List<ArchitectureRule> laws = new ArrayList<>();
        laws.add(domainUsesJavaAlone(house));
        Modules.ADAPTERS.forEach(adapter -> laws.add(adapterKnowsTheDomain(house, adapter)));
        Modules.ADAPTERS.forEach(adapter -> laws.add(adapterKnowsNoOther(house, adapter)));
        laws.add(onlyTheApplicationSeesAll(house));
        laws.add(noCircles(house));
        return laws;
    }

    private static ArchitectureRule domainUsesJavaAlone(Modules house) {
        return new ArchitectureRule(
                "The domain uses java.* and itself, and nothing else",
                "whoever embeds the domain gets one jar that needs java.base alone",
                classes()
                        .that()
                        .resideInAPackage(house.module("domain"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(house.module("domain"), "java.."));
    }

    private static ArchitectureRule adapterKnowsTheDomain(Modules house, String adapter) {
        String[] known = Stream.concat(
                        Stream.of(house.module(adapter), house.module("domain"), "java.."),
                        LIBRARIES.get(adapter).stream())
                .toArray(String[]::new);
        return new ArchitectureRule(
                "The " + adapter + " adapter uses the domain, java.* and the libraries it was given",
                "a new dependency is a decision, not an accident",
                classes()
                        .that()
                        .resideInAPackage(house.module(adapter))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(known));
    }

    private static ArchitectureRule adapterKnowsNoOther(Modules house, String adapter) {
        String[] others = Modules.ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(house::module)
                .toArray(String[]::new);
        return new ArchitectureRule(
                "The " + adapter + " adapter knows no other adapter",
                "an adapter can be replaced without touching another one",
                noClasses()
                        .that()
                        .resideInAPackage(house.module(adapter))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others));
    }

    private static ArchitectureRule onlyTheApplicationSeesAll(Modules house) {
        return new ArchitectureRule(
                "Nobody but the application knows the application",
                "parts are put together in one place, and no part knows that place",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(house.module("app"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(house.module("app")));
    }

    private static ArchitectureRule noCircles(Modules house) {
        return new ArchitectureRule(
                "No packages depend on each other in a circle",
                "packages in a circle can only be understood, tested and changed together",
                slices().matching(house.root() + ".(**)").should().beFreeOfCycles());
    }
}
