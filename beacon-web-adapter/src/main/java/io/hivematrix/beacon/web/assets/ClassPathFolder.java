package io.hivematrix.beacon.web.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reader of a class path folder: all files below it, in jars and in directories. */
final class ClassPathFolder {

    private ClassPathFolder() {}

    /**
     * Returns the files below a folder.
     *
     * @param folder path without slashes at its ends, such as "static"
     * @return content by path below the folder, such as "js/main.js"
     * @throws UncheckedIOException if a file cannot be read
     */
    static SortedMap<String, byte[]> read(String folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (URL location :
                    Collections.list(ClassPathFolder.class.getClassLoader().getResources(folder))) {
                URLConnection connection = location.openConnection();
                if (connection instanceof JarURLConnection jar) {
                    readJar(jar, folder + "/", files);
                } else {
                    readDirectory(Path.of(uri(location)), files);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + folder + " on the class path", failed);
        }
        return files;
    }

    private static void readJar(JarURLConnection connection, String prefix, SortedMap<String, byte[]> files)
            throws IOException {
        JarFile jar = connection.getJarFile();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                try (InputStream content = jar.getInputStream(entry)) {
                    files.putIfAbsent(entry.getName().substring(prefix.length()), content.readAllBytes());
                }
            }
        }
    }

    private static void readDirectory(Path directory, SortedMap<String, byte[]> files) throws IOException {
        List<Path> paths;
        try (Stream<Path> tree = Files.walk(directory)) {
            paths = tree.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            String name = directory.relativize(path).toString().replace('\\', '/');
            files.putIfAbsent(name, Files.readAllBytes(path));
        }
    }

    private static URI uri(URL location) throws IOException {
        try {
            return location.toURI();
        } catch (URISyntaxException invalid) {
            throw new IOException(location + " is not a URI", invalid);
        }
    }
}
