package io.hivematrix.beacon.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reader of class path resources. */
final class ClassPathFile {

    private ClassPathFile() {}

    /** Returns a resource by a name relative to this package, or absolute if it starts with "/". */
    static byte[] read(String name) {
        try (InputStream file = ClassPathFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
