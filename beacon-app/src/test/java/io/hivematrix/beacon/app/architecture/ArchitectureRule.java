package io.hivematrix.beacon.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

/**
 * One architecture rule.
 *
 * @param statement what holds, as in docs/architecture.md
 * @param reason why it holds
 * @param rule the check; fails if it matches no class
 */
record ArchitectureRule(String statement, String reason, ArchRule rule) {

    void check(JavaClasses classes) {
        rule.as(statement).because(reason).allowEmptyShould(false).check(classes);
    }

    EvaluationResult evaluate(JavaClasses classes) {
        return rule.as(statement).allowEmptyShould(false).evaluate(classes);
    }

    @Override
    public String toString() {
        return statement;
    }
}
