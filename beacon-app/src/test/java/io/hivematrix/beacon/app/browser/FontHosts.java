package io.hivematrix.beacon.app.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Stand-in on loopback, with TLS, for the two hosts that the platform's style sheet gets its font from: a content security
 * policy that forbids them fails here as it does outside. The font is one of the machine's, in the widths of Inter.
 */
final class FontHosts {

    private static final Path FONTS = Path.of("/usr/share/fonts");
    private static final List<String> CANDIDATES =
            List.of("Inter-Regular.otf", "LiberationSans-Regular.ttf", "DejaVuSans.ttf");
    private static final char[] PASSWORD = "loopback".toCharArray();
    private static final String STYLE = "@font-face{font-family:'Inter';font-weight:100 900;font-display:swap;%s"
            + "src:url(https://fonts.gstatic.com/inter)}";

    private final HttpsServer server;
    private final byte[] font;
    private final String style;

    FontHosts() {
        Path file = font();
        try {
            font = Files.readAllBytes(file);
            style = STYLE.formatted(file.getFileName().toString().startsWith("DejaVu") ? "size-adjust:91%;" : "");
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "font-hosts");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    /** Returns Chromium's flags: the two hosts are this one, any other but loopback is unknown. */
    List<String> flags() {
        String here = "127.0.0.1:" + server.getAddress().getPort();
        return List.of(
                "--no-proxy-server",
                "--ignore-certificate-errors",
                "--host-resolver-rules=MAP fonts.googleapis.com:443 " + here + ", MAP fonts.gstatic.com:443 " + here
                        + ", MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");
    }

    private void serve(HttpExchange exchange) throws IOException {
        boolean sheet = exchange.getRequestHeaders().getFirst("Host").startsWith("fonts.googleapis");
        byte[] body = sheet ? style.getBytes(StandardCharsets.UTF_8) : font;
        exchange.getResponseHeaders().set("Content-Type", sheet ? "text/css" : "font/ttf");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Cache-Control", "private, max-age=86400");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Path font() {
        try (Stream<Path> files = Files.walk(FONTS)) {
            List<Path> all = files.toList();
            return CANDIDATES.stream()
                    .flatMap(name -> all.stream().filter(path -> path.endsWith(name)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("none of " + CANDIDATES + " is below " + FONTS));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With a certificate that the JDK's own tool makes; the browser is started so that it accepts any. */
    private static SSLContext context() throws IOException {
        Path folder = Files.createTempDirectory("font-hosts");
        Path store = folder.resolve("keys.p12");
        try {
            keytool(store);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream file = Files.newInputStream(store)) {
                keys.load(file, PASSWORD);
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Files.deleteIfExists(store);
            Files.delete(folder);
        }
    }

    private static void keytool(Path store) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "fonts",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=fonts.googleapis.com",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
