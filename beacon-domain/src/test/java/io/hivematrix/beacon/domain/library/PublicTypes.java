package io.hivematrix.beacon.domain.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Public types of the module. */
final class PublicTypes {

    private static final String SUFFIX = ".class";

    private PublicTypes() {}

    /** Returns the public types in a directory of compiled classes, including nested types. */
    static List<Class<?>> all(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(SUFFIX) && !name.endsWith("-info.class"))
                    .<Class<?>>map(PublicTypes::load)
                    .filter(PublicTypes::visible)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean visible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || visible(type.getEnclosingClass()));
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
        try {
            return Class.forName(name, false, PublicTypes.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
