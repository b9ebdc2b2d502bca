package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.source.CliException;
import java.util.List;
import java.util.Optional;

/**
 * What was given for an option that picocli leaves null where it is absent. An option that is there without a value, such
 * as {@code --section ,} or an empty variable of a script, is wrong usage: it must not count as not asked for.
 */
final class OptionValues {

    private OptionValues() {}

    /** The words of a list; none where the option is absent. */
    static List<String> list(String option, List<String> given) {
        if (given == null) {
            return List.of();
        }
        if (given.isEmpty() || given.stream().anyMatch(String::isBlank)) {
            throw empty(option);
        }
        return given.stream().map(String::strip).toList();
    }

    /** The text; empty where the option is absent. */
    static Optional<String> text(String option, String given) {
        if (given != null && given.isBlank()) {
            throw empty(option);
        }
        return Optional.ofNullable(given);
    }

    private static CliException empty(String option) {
        return CliException.usage(option + " has an empty value");
    }
}
