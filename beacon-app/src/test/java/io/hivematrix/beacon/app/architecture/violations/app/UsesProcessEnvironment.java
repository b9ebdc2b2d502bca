package io.hivematrix.beacon.app.architecture.violations.app;

import java.time.Instant;
import java.time.ZoneId;

/** Takes time, place, streams and the environment from the machine, and ends the process. */
public class UsesProcessEnvironment {

    /** All of it. */
    @SuppressWarnings({"SystemOut", "DefaultCharset"}) // broken on purpose
    public void everything() {
        System.out.println(Instant.now() + " " + ZoneId.systemDefault() + System.getenv("HOME"));
        System.exit("broken".getBytes().length);
    }
}
