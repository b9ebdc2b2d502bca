package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.source.CliException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What must not be. */
public final class ConditionOptions {

    @Option(
            names = "--fail-on",
            paramLabel = "CONDITION",
            description = "Exit code 1 if this is so, such as 'section3>5', 'red>0', 'age>10m' or 'stale'. Can be given"
                    + " several times.")
    private List<String> conditions = new ArrayList<>();

    /**
     * Parses the conditions.
     *
     * @throws CliException with exit code 2 if one is invalid
     */
    public List<Condition> conditions() {
        try {
            return conditions.stream().map(Condition::parse).toList();
        } catch (IllegalArgumentException wrong) {
            throw CliException.usage("--fail-on: " + wrong.getMessage());
        }
    }
}
