package io.hivematrix.beacon.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

/**
 * One rule of the house.
 *
 * @param sentence what holds
 * @param reason why it has to
 * @param rule how it is checked; it fails where it finds nothing to check
 */
record ArchitectureRule(String sentence, String reason, ArchRule rule) {

    void check(JavaClasses classes) {
        rule.as(sentence).because(reason).allowEmptyShould(false).check(classes);
    }

    EvaluationResult evaluate(JavaClasses classes) {
        return rule.as(sentence).allowEmptyShould(false).evaluate(classes);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
