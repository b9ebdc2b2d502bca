package io.hivematrix.beacon.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Beacon this is.
 *
 * @param number such as "1.0.0"
 * @param commit the git commit it was built from, abbreviated; "unknown" where it was built outside a repository
 */
record Version(String number, String commit) {

    private static final String RESOURCE = "version.properties";

    /** The version that the build wrote down. */
    static Version ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream resource = Version.class.getResourceAsStream(RESOURCE)) {
            properties.load(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
        }
        return new Version(properties.getProperty("number"), properties.getProperty("commit"));
    }

    /** Such as "1.0.0 (4f1c2ab)". */
    @Override
    public String toString() {
        return number + " (" + commit + ")";
    }
}
