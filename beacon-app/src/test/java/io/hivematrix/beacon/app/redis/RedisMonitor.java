package io.hivematrix.beacon.app.redis;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Records all commands that a Redis executes (MONITOR), those of scripts included, with keys, values and messages. */
final class RedisMonitor implements AutoCloseable {

    private final Socket socket;
    private final Queue<String> commands = new ConcurrentLinkedQueue<>();

    RedisMonitor(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        Thread reader = new Thread(() -> lines.lines().forEach(commands::add));
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, closed) -> {});
        reader.start();
        await().until(() -> commands.contains("+OK"));
    }

    /** Returns the commands without time and address of the client. */
    List<String> commands() {
        return commands.stream()
                .map(line -> line.substring(line.indexOf(']') + 1))
                .toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
