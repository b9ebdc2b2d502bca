package io.hivematrix.beacon.app.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** An nginx on a free loopback port with the example of the document, in front of other servers. */
final class NginxServer implements AutoCloseable {

    private static final String START = "```nginx\n";

    private final int port = RedisServer.freePort();
    private final Process process;

    NginxServer(Path directory, List<URI> backends) {
        try {
            Files.writeString(
                    directory.resolve("nginx.conf"),
                    "daemon off; worker_processes 1; pid nginx.pid; error_log error.log;\n"
                            + "events { worker_connections 2048; }\nhttp { access_log off;\n"
                            + paths() + configuration(backends) + "}\n");
            process = new ProcessBuilder(
                            "/usr/sbin/nginx", "-p", directory.toString(), "-c", "nginx.conf", "-e", "start.log")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("nginx.log").toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        await().atMost(Duration.ofSeconds(20)).until(this::isListening);
    }

    private static String paths() {
        return List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(kind -> kind + "_temp_path " + kind + ";\n")
                .collect(Collectors.joining());
    }

    private String configuration(List<URI> backends) throws IOException {
        String document = Files.readString(Path.of("..", "docs", "scaling.md"));
        int start = document.indexOf(START) + START.length();
        String example = document.substring(start, document.indexOf("```", start));
        String servers = backends.stream()
                .map(backend -> "    server " + backend.getAuthority() + " max_fails=0;\n")
                .collect(Collectors.joining());
        return example.replaceAll("(?m)^    server 10\\..*\\n", "")
                .replace("consistent;\n", "consistent;\n" + servers)
                .replace("listen 127.0.0.1:5001;", "listen 127.0.0.1:" + port + ";");
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy(); // its workers end with it
        process.onExit().join();
    }
}
