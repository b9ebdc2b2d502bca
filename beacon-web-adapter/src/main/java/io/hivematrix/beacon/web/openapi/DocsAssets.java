package io.hivematrix.beacon.web.openapi;

import io.hivematrix.beacon.web.cache.CachedResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files of the documentation page: Swagger UI from its webjar, its start script and colours. Loaded on first request and cached. */
final class DocsAssets {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "swagger-ui.css", "text/css;charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript;charset=utf-8",
            "swagger-init.js", "text/javascript;charset=utf-8",
            "docs.css", "text/css;charset=utf-8",
            "favicon-32x32.png", "image/png");
    private static final Set<String> OWN_FILES = Set.of("swagger-init.js", "docs.css");
    private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final Map<String, CachedResponse> files = new ConcurrentHashMap<>();

    Optional<CachedResponse> find(String name) {
        return MEDIA_TYPES.containsKey(name)
                ? Optional.of(files.computeIfAbsent(name, DocsAssets::read))
                : Optional.empty();
    }

    static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(name, "application/octet-stream");
    }

    private static CachedResponse read(String name) {
        String path =
                OWN_FILES.contains(name) ? name : "/META-INF/resources/webjars/swagger-ui/" + version() + "/" + name;
        return CachedResponse.of(ClassPathFile.read(path));
    }

    private static String version() {
        Properties webjar = new Properties();
        try {
            webjar.load(new ByteArrayInputStream(ClassPathFile.read(WEBJAR)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return webjar.getProperty("version");
    }
}
