package io.hivematrix.beacon.web.openapi;

import io.hivematrix.beacon.web.cache.CachedFile;
import io.hivematrix.beacon.web.http.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Files of the documentation page: Swagger UI from its webjar, its start script and colours. Loaded on first request and cached. */
final class DocsAssets {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "swagger-ui.css", "text/css;charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript;charset=utf-8",
            "swagger-init.js", "text/javascript;charset=utf-8",
            "docs.css", "text/css;charset=utf-8",
            "favicon-32x32.png", "image/png");
    private static final List<String> OWN_FILES = List.of("swagger-init.js", "docs.css");
    private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final Map<String, CachedFile> files = new ConcurrentHashMap<>();
    private final String version = hash();

    /** Returns the version of all files, which is part of their paths. */
    String version() {
        return version;
    }

    Optional<CachedFile> find(String name) {
        return MEDIA_TYPES.containsKey(name)
                ? Optional.of(files.computeIfAbsent(name, file -> CachedFile.of(read(file))))
                : Optional.empty();
    }

    static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(name, "application/octet-stream");
    }

    private static byte[] read(String name) {
        return ClassPathFile.read(
                OWN_FILES.contains(name)
                        ? name
                        : "/META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/" + name);
    }

    private static String hash() {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        contents.writeBytes(swaggerVersion().getBytes(StandardCharsets.UTF_8));
        OWN_FILES.forEach(name -> contents.writeBytes(read(name)));
        return ContentHash.of(contents.toByteArray());
    }

    private static String swaggerVersion() {
        Properties webjar = new Properties();
        try {
            webjar.load(new ByteArrayInputStream(ClassPathFile.read(WEBJAR)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return webjar.getProperty("version");
    }
}
