package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Rules about static state and class names. */
final class StateRules {

    private StateRules() {}

    static List<ArchitectureRule> of(Modules modules) {
        return List.of(noStaticState(modules), plainNames(modules));
    }

    private static ArchitectureRule noStaticState(Modules modules) {
        return new ArchitectureRule(
                "Static fields are constants",
                "two Beacons in one process, as in tests and embeddings, share no state",
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(modules.root() + "..")
                        .and()
                        .areStatic()
                        .should()
                        .beFinal());
    }

    private static ArchitectureRule plainNames(Modules modules) {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(modules.root() + "..")
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager)");
        return new ArchitectureRule(
                "No class is named Util, Helper or Manager", "such a name does not say what the class does", rule);
    }
}
