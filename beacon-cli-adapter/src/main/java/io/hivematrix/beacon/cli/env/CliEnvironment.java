package io.hivematrix.beacon.cli.env;

import io.hivematrix.beacon.cli.terminal.Terminal;
import java.time.Clock;
import java.util.Map;

/**
 * Clock, environment variables and terminal of the process.
 *
 * @param clock the current time, in the time zone of the user
 * @param variables the environment variables, copied ({@code NO_COLOR}, {@code COLUMNS}, {@code TERM}, {@code BEACON_TOKEN})
 * @param terminal the terminal behind standard output
 */
public record CliEnvironment(Clock clock, Map<String, String> variables, Terminal terminal) {

    public CliEnvironment {
        variables = Map.copyOf(variables);
    }
}
