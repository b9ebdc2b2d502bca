package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about single packages: their size and who may use them. */
final class PackageRules {

    private PackageRules() {}

    static List<ArchitectureRule> of(Modules modules) {
        return List.of(
                packagesAreSmall(modules),
                simpleNamesAreUnique(modules),
                codexInternalsAreInternal(modules),
                onlyRedisAdapterUsesLettuce(modules));
    }

    private static ArchitectureRule packagesAreSmall(Modules modules) {
        return new ArchitectureRule(
                "No package has more classes than its limit",
                "at most 25 top-level classes are easy to survey; a larger package needs dividing",
                classes()
                        .that()
                        .resideInAPackage(modules.root() + "..")
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .doNotHaveSimpleName("package-info")
                        .should(new PackageSizeCondition(modules.maxClassesPerPackage())));
    }

    private static ArchitectureRule simpleNamesAreUnique(Modules modules) {
        return new ArchitectureRule(
                "No two top-level classes have the same simple name",
                "a class is found by its simple name, without a choice",
                classes()
                        .that()
                        .resideInAPackage(modules.root() + "..")
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .doNotHaveSimpleName("package-info")
                        .should(new UniqueSimpleNameCondition()));
    }

    private static ArchitectureRule codexInternalsAreInternal(Modules modules) {
        String[] internal = Stream.of("json", "http", "client", "cache")
                .map(name -> modules.module("codex." + name))
                .toArray(String[]::new);
        return new ArchitectureRule(
                "Only the codex adapter uses codex.json, codex.http, codex.client and codex.cache",
                "callers get implementations from the factory CodexAdapter, by the names of the ports",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(modules.module("codex"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(internal));
    }

    private static ArchitectureRule onlyRedisAdapterUsesLettuce(Modules modules) {
        return new ArchitectureRule(
                "Only app.redis uses Lettuce",
                "without BEACON_REDIS_URL no class of it is loaded, and another store needs one other package",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(modules.root() + ".app.redis")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.lettuce.."));
    }

    /** Counts classes per package over all classes given to the rule. */
    private static final class PackageSizeCondition extends ArchCondition<JavaClass> {

        private final int max;
        private Map<String, Long> sizes = Map.of();

        PackageSizeCondition(int max) {
            super("be in a package of at most " + max + " classes");
            this.max = max;
        }

        @Override
        public void init(Collection<JavaClass> classes) {
            sizes = classes.stream()
                    .map(JavaClass::getPackage)
                    .collect(Collectors.groupingBy(JavaPackage::getName, TreeMap::new, Collectors.counting()));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            long size = sizes.getOrDefault(type.getPackageName(), 0L);
            events.add(new SimpleConditionEvent(
                    type, size <= max, type.getName() + " is in a package of " + size + " classes"));
        }
    }

    /** Counts classes per simple name over all classes given to the rule. */
    private static final class UniqueSimpleNameCondition extends ArchCondition<JavaClass> {

        private Map<String, Long> classes = Map.of();

        UniqueSimpleNameCondition() {
            super("have a simple name that no other class has");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            classes = all.stream()
                    .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.counting()));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            long count = classes.getOrDefault(type.getSimpleName(), 0L);
            events.add(new SimpleConditionEvent(
                    type, count <= 1, type.getName() + " shares its simple name with another class"));
        }
    }
}
