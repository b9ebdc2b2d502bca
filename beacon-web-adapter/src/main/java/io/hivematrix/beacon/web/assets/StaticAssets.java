package io.hivematrix.beacon.web.assets;

import io.hivematrix.beacon.web.cache.CachedFile;
import io.hivematrix.beacon.web.http.ContentHash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files below {@code /static} on the class path. Their paths contain a version: a hash of all static files and of the
 * pages' templates. Relative references inside the files, such as imports, therefore stay within one version. Files are
 * read at start and compressed at the first request for them. Thread-safe.
 */
public final class StaticAssets {

    private static final String ROOT = "/static/";
    private static final int VERSION_LENGTH = 12;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "json", "application/json",
            "html", "text/html;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/vnd.microsoft.icon",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json");

    private final Map<String, byte[]> files;
    private final String version;
    private final ModuleGraph modules;
    private final Map<String, StaticAsset> prepared = new ConcurrentHashMap<>();
    private final Map<String, List<String>> imports = new ConcurrentHashMap<>();

    private StaticAssets(SortedMap<String, byte[]> files, SortedMap<String, byte[]> templates) {
        this.files = files;
        this.version = hash(files, templates).substring(0, VERSION_LENGTH);
        this.modules = new ModuleGraph(files);
    }

    /** Reads the files of this class path. */
    public static StaticAssets ofClassPath() {
        return new StaticAssets(ClassPathFolder.read("static"), ClassPathFolder.read("templates"));
    }

    /** Returns the version of scripts, styles and templates: 12 characters of the URL-safe Base64 alphabet. */
    public String version() {
        return version;
    }

    /** Returns the path of a file, such as "/static/Jk3_bq0aV-xM/css/layout.css" for "css/layout.css". */
    public String path(String name) {
        return ROOT + version + "/" + name;
    }

    /** Returns the names of the modules that a module imports directly and indirectly, such as "js/lib/dom.js". */
    public List<String> importsOf(String module) {
        return imports.computeIfAbsent(module, modules::importsOf);
    }

    /** Returns the file of that name, such as "css/layout.css"; empty if it does not exist or has no known media type. */
    Optional<StaticAsset> find(String name) {
        byte[] content = files.get(name);
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (content == null || mediaType == null || name.startsWith(".") || name.contains("/.")) {
            return Optional.empty();
        }
        return Optional.of(
                prepared.computeIfAbsent(name, missing -> new StaticAsset(mediaType, CachedFile.of(content))));
    }

    @SafeVarargs
    private static String hash(Map<String, byte[]>... folders) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Map<String, byte[]> folder : folders) {
            folder.forEach((name, content) -> {
                all.writeBytes((name + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
                all.writeBytes(content);
            });
        }
        return ContentHash.of(all.toByteArray());
    }
}
