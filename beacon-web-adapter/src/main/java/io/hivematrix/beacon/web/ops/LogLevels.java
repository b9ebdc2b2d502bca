package io.hivematrix.beacon.web.ops;

import java.util.List;

/** Log level of the process. Implementations are thread-safe. */
public interface LogLevels {

    /** Returns all levels, from the most to the least verbose. */
    List<String> all();

    /** Returns the current level. */
    String current();

    /**
     * Changes the level until Beacon is restarted.
     *
     * @throws IllegalArgumentException if the level is unknown
     */
    void change(String level);
}
