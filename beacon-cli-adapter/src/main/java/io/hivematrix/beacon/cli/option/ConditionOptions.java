package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.source.CliException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --fail-on}. */
public final class ConditionOptions {

    @Option(
            names = "--fail-on",
            paramLabel = "CONDITION",
            description =
                    "Exit with code 1 if the condition is met, such as 'section3>5', 'red>0', 'age>10m' or 'stale'."
                            + " Repeatable.")
    private List<String> conditions = new ArrayList<>();

    /**
     * Returns the conditions in command-line order.
     *
     * @throws CliException with exit code 2 if one is invalid
     */
    public List<Condition> conditions() {
        try {
            return conditions.stream().map(Condition::parse).toList();
        } catch (IllegalArgumentException invalid) {
            throw CliException.usage("--fail-on: " + invalid.getMessage());
        }
    }
}
