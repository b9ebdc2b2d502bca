package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.access.CliFailure;
import io.hivematrix.beacon.cli.failon.Condition;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What must not be. */
final class ConditionOptions {

    @Option(
            names = "--fail-on",
            paramLabel = "CONDITION",
            description = "Exit code 1 if this is so, such as 'section3>5', 'red>0', 'age>10m' or 'stale'. Can be given"
                    + " several times.")
    private List<String> conditions = new ArrayList<>();

    /** @throws CliFailure with exit code 2 where one cannot be read */
    List<Condition> conditions() {
        try {
            return conditions.stream().map(Condition::parse).toList();
        } catch (IllegalArgumentException wrong) {
            throw CliFailure.usage("--fail-on: " + wrong.getMessage());
        }
    }
}
