package io.hivematrix.beacon.app.logging;

import io.hivematrix.beacon.app.logging.event.LogLevel;

/**
 * Settings of the log.
 *
 * @param service the service name in every JSON event
 * @param json whether events are JSON, one object per line; otherwise text
 * @param level the lowest level that is logged
 * @param stream the output stream
 */
public record LogSettings(String service, boolean json, LogLevel level, Stream stream) {

    public enum Stream {
        /** Standard output, used by the server. */
        OUT,
        /** Standard error, used by commands, whose standard output is their result. */
        ERR
    }
}
