package io.hivematrix.beacon.domain.port.out;

import java.util.Optional;

/** Tries whether a service that Beacon depends on is there. Thread-safe. */
public interface DependencyProbe {

    /** The service's name in the health report, such as "codex". */
    String name();

    /**
     * Asks the service, waiting at most a few seconds.
     *
     * @return why it is not well, in words that may be shown to anyone; empty where it is well
     */
    Optional<String> check();
}
