package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.domain.health.Build;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Version and Git commit of this build. */
public final class BuildInfo {

    private static final String RESOURCE = "version.properties";
    private static final String UNKNOWN = "unknown";

    private BuildInfo() {}

    /** Returns version and commit of this build. */
    public static Build read() {
        Properties properties = new Properties();
        try (InputStream resource = BuildInfo.class.getResourceAsStream(RESOURCE)) {
            properties.load(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
        }
        return new Build(properties.getProperty("number"), commit(properties.getProperty("commit")));
    }

    /** Returns version and commit, such as "1.0.0 (4f1c2ab)". */
    public static String text() {
        Build build = read();
        return build.version() + " (" + build.commit() + ")";
    }

    /** Replaces the placeholder that a build outside a Git repository leaves. */
    private static String commit(String value) {
        return value.startsWith("$") ? UNKNOWN : value;
    }
}
