package io.hivematrix.beacon.app.architecture.violations.app;

import java.time.Instant;
import java.time.ZoneId;

/** Violates all rules on the process environment. */
public class UsesProcessEnvironment {

    /** Uses clock, zone, environment, streams and charset, and exits. */
    @SuppressWarnings({"SystemOut", "DefaultCharset"}) // violates the rules on purpose
    public void everything() {
        System.out.println(Instant.now() + " " + ZoneId.systemDefault() + System.getenv("HOME"));
        System.exit("violation".getBytes().length);
    }
}
