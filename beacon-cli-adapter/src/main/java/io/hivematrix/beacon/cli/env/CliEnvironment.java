package io.hivematrix.beacon.cli.env;

import io.hivematrix.beacon.cli.terminal.Terminal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/**
 * What the commands take from the world around them.
 *
 * @param clock the time, and the zone that people at this terminal live in
 * @param variables the variables of the process ({@code NO_COLOR}, {@code COLUMNS}, {@code TERM}, {@code BEACON_TOKEN})
 * @param terminal the terminal
 */
public record CliEnvironment(Clock clock, Map<String, String> variables, Terminal terminal) {

    /** @throws NullPointerException naming the component that is null */
    public CliEnvironment {
        Objects.requireNonNull(clock, "clock");
        variables = Map.copyOf(variables);
        Objects.requireNonNull(terminal, "terminal");
    }
}
