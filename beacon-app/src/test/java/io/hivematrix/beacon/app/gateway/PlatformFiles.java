package io.hivematrix.beacon.app.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The platform's own files, which browsers revalidate at each load. */
final class PlatformFiles {

    static final String FOLDER = "/static/";

    private static final List<String> STYLES = List.of("global.css", "side-panel.css");

    private PlatformFiles() {}

    /** Returns a resource of the class-path folder {@code gateway}. */
    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(PlatformFiles.class.getResourceAsStream("/gateway/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!STYLES.contains(name)) {
            GatewayResponses.send(exchange, 404, GatewayResponses.HTML, "<p>Not found</p>");
            return;
        }
        String style = text(name);
        String tag = "\"" + Integer.toHexString(style.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache, max-age=0");
        int status = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200;
        GatewayResponses.send(exchange, status, "text/css; charset=utf-8", style);
    }
}
