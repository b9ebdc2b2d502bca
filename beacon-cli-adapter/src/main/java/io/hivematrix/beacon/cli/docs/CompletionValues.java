package io.hivematrix.beacon.cli.docs;

import io.hivematrix.beacon.cli.format.Column;
import io.hivematrix.beacon.domain.dashboard.TicketFilter;
import io.hivematrix.beacon.domain.sort.SortKey;
import io.hivematrix.beacon.domain.ticket.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of an option or parameter for completion scripts.
 *
 * @param kind kind of the values that the running Beacon knows: "view", "agent", or the "section"s besides the fixed ones;
 *     empty if there are none
 * @param fixed the values of {@link ValueSource#FIXED}
 * @param list whether several values are separated by commas
 */
record CompletionValues(ValueSource source, String kind, List<Value> fixed, boolean list) {

    /** Sources of values. */
    enum ValueSource {
        NONE,
        FIXED,
        CACHED,
        FILES
    }

    /** A value with its description, which may be empty. */
    record Value(String text, String description) {}

    static CompletionValues of(ArgSpec argument) {
        String name = argument instanceof OptionSpec option ? option.longestName() : "";
        return switch (name) {
            case "--view" -> cached("view");
            case "--agent" -> cached("agent");
            case "--columns" ->
                fixed(Stream.of(Column.values()).map(column -> new Value(column.key(), column.description())), true);
            case "--section" ->
                new CompletionValues(
                        ValueSource.FIXED,
                        "section",
                        Section.STANDARD.stream()
                                .map(section -> new Value(Integer.toString(section.number()), section.label()))
                                .toList(),
                        true);
            case "--sort" -> fixed(Stream.of(SortKey.values()).flatMap(CompletionValues::orders), true);
            default -> ofFilter(name).orElseGet(() -> ofType(argument));
        };
    }

    private static Optional<CompletionValues> ofFilter(String option) {
        return Arrays.stream(TicketFilter.values())
                .filter(filter -> option.equals("--" + filter.parameter()))
                .findFirst()
                .map(filter -> fixed(filter.choices().stream().map(text -> new Value(text, "")), true));
    }

    private static Stream<Value> orders(SortKey key) {
        return Stream.of(new Value(key.slug(), "ascending"), new Value("-" + key.slug(), "descending"));
    }

    private static CompletionValues ofType(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            List<Value> values = new ArrayList<>();
            argument.completionCandidates().forEach(text -> values.add(new Value(text.toLowerCase(Locale.ROOT), "")));
            return fixed(values.stream(), false);
        }
        return new CompletionValues(
                argument.type() == Path.class ? ValueSource.FILES : ValueSource.NONE, "", List.of(), false);
    }

    private static CompletionValues cached(String kind) {
        return new CompletionValues(ValueSource.CACHED, kind, List.of(), false);
    }

    private static CompletionValues fixed(Stream<Value> values, boolean list) {
        return new CompletionValues(ValueSource.FIXED, "", values.toList(), list);
    }

    /** Returns the first sentence of a description without its end; empty if there is none. */
    static String firstSentence(String... description) {
        String text = String.join(" ", description).replaceAll("\\$\\{[A-Z-]+}", "…");
        int end = text.indexOf(". ");
        return end < 0 ? text.replaceFirst("\\.$", "") : text.substring(0, end);
    }

    /** Returns the values of an option; empty for a flag. */
    static Optional<CompletionValues> ofOption(OptionSpec option) {
        return option.arity().max() > 0 ? Optional.of(of(option)) : Optional.empty();
    }
}
