package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Where things may be kept. */
final class StateRules {

    private StateRules() {}

    static List<ArchitectureRule> of(Modules house) {
        return List.of(noStaticState(house), plainNames(house));
    }

    private static ArchitectureRule noStaticState(Modules house) {
        return new ArchitectureRule(
                "Static fields are constants",
                "two Beacons in one process, as in tests and embeddings, share nothing",
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(house.root() + "..")
                        .and()
                        .areStatic()
                        .should()
                        .beFinal());
    }

    private static ArchitectureRule plainNames(Modules house) {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager)");
        return new ArchitectureRule(
                "Nothing is called a helper, a manager or a utility",
                "such a name says that nobody knew what the class is for",
                rule);
    }
}
