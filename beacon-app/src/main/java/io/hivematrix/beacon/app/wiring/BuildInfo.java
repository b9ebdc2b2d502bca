package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.domain.health.Build;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Beacon this is, as the build wrote it down. */
public final class BuildInfo {

    private static final String RESOURCE = "version.properties";
    private static final String UNKNOWN = "unknown";

    private BuildInfo() {}

    public static Build read() {
        Properties written = new Properties();
        try (InputStream resource = BuildInfo.class.getResourceAsStream(RESOURCE)) {
            written.load(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
        }
        return new Build(written.getProperty("number"), commit(written.getProperty("commit")));
    }

    /** For people, such as "1.0.0 (4f1c2ab)". */
    public static String text() {
        Build build = read();
        return build.version() + " (" + build.commit() + ")";
    }

    /** A build outside a repository leaves the placeholder standing. */
    private static String commit(String written) {
        return written.startsWith("$") ? UNKNOWN : written;
    }
}
