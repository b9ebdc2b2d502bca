package io.hivematrix.beacon.app.logging;

import io.hivematrix.beacon.app.logging.event.LogLevel;
import java.util.Objects;

/**
 * How events are logged.
 *
 * @param service Beacon's name among the services, in every event
 * @param json one JSON object a line; else a line for people
 * @param level events of less matter are not logged
 * @param stream where the lines go
 */
public record LogSettings(String service, boolean json, LogLevel level, Stream stream) {

    /** Where lines can go. */
    public enum Stream {
        /** Standard output: the server's. */
        OUT,
        /** Standard error: a command's, whose standard output is its answer. */
        ERR
    }

    /** @throws NullPointerException naming the component that is null */
    public LogSettings {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(stream, "stream");
    }
}
