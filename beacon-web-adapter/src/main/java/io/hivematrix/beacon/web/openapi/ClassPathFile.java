package io.hivematrix.beacon.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads files that were built into Beacon. */
final class ClassPathFile {

    private ClassPathFile() {}

    /** The bytes of a file beside this class, or anywhere if the name begins with "/". */
    static byte[] read(String name) {
        try (InputStream file = ClassPathFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " was not built in");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
