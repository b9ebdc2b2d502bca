package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.source.CliException;
import java.util.List;
import java.util.Optional;

/**
 * Values of options, which are null if the option is absent. An option with an empty value, such as {@code --section ,} or
 * an unset variable in a script, is rejected: treating it as absent would show unfiltered tickets.
 */
final class OptionValues {

    private OptionValues() {}

    /** Returns the stripped values; an empty list if the option is absent. */
    static List<String> list(String option, List<String> values) {
        if (values == null) {
            return List.of();
        }
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw empty(option);
        }
        return values.stream().map(String::strip).toList();
    }

    /** Returns the value; empty if the option is absent. */
    static Optional<String> text(String option, String value) {
        if (value != null && value.isBlank()) {
            throw empty(option);
        }
        return Optional.ofNullable(value);
    }

    private static CliException empty(String option) {
        return CliException.usage(option + " has an empty value");
    }
}
