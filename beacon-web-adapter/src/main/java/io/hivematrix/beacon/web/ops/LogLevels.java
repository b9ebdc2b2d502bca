package io.hivematrix.beacon.web.ops;

import java.util.List;

/** The level of the log. Thread-safe. */
public interface LogLevels {

    /** All levels, from the most to the least talkative. */
    List<String> all();

    /** The level now. */
    String current();

    /** Changes the level, from now on and until Beacon ends. @throws IllegalArgumentException if it is not one of them */
    void change(String level);
}
