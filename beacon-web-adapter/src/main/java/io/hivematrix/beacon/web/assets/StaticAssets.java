package io.hivematrix.beacon.web.assets;

import io.hivematrix.beacon.web.cache.CachedResponse;
import io.hivematrix.beacon.web.http.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files below {@code /static} on the class path, each read and compressed when first asked for. Names that no file has
 * are not remembered, so that asking for many costs no memory.
 */
public final class StaticAssets {

    private static final String FOLDER = "/static/";
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/){0,6}[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final int MAX_NAME = 200;
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

    private final Map<String, StaticAsset> known = new ConcurrentHashMap<>();

    private StaticAssets() {}

    /** The files of this class path. */
    public static StaticAssets ofClassPath() {
        return new StaticAssets();
    }

    /** The path of a file with its version, below Beacon's root, for a page to ask for: "/static/css/layout.css?v=…". */
    public String path(String name) {
        return FOLDER + name + find(name).map(asset -> "?v=" + asset.version()).orElse("");
    }

    /** The file of that name, such as "css/layout.css"; empty where there is none, or of no type that browsers are given. */
    Optional<StaticAsset> find(String name) {
        StaticAsset asset = known.get(name);
        if (asset != null) {
            return Optional.of(asset);
        }
        if (name.length() > MAX_NAME
                || !NAME.matcher(name).matches()
                || mediaType(name).isEmpty()) {
            return Optional.empty();
        }
        return load(name);
    }

    private Optional<StaticAsset> load(String name) {
        try (InputStream file = StaticAssets.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                return Optional.empty();
            }
            byte[] content = file.readAllBytes();
            StaticAsset asset =
                    new StaticAsset(mediaType(name).orElseThrow(), CachedResponse.of(content), ContentHash.of(content));
            known.put(name, asset);
            return Optional.of(asset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, unreadable);
        }
    }

    private static Optional<String> mediaType(String name) {
        return Optional.ofNullable(MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
