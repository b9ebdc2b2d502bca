package io.hivematrix.beacon.app.redis;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A redis-server on a free loopback port, without files. */
public final class RedisServer implements AutoCloseable {

    static final SecretKey KEY = key("of the tests");

    private static final long MAX_BYTES = 1_000_000;

    private final int port;
    private final List<String> options;
    private final Path directory;
    private Process process;

    /** @param options further options of redis-server */
    public RedisServer(String... options) {
        this.port = freePort();
        this.options = List.of(options);
        try {
            directory = Files.createTempDirectory("redis");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        process = launch();
    }

    static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Returns a port on which no server listens. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(
                "redis-server", "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"));
        command.addAll(options);
        try {
            Process started = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            await().atMost(Duration.ofSeconds(20)).until(() -> isListening(started));
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isListening(Process started) throws IOException {
        if (!started.isAlive()) {
            throw new IllegalStateException(Files.readString(directory.resolve("log")));
        }
        return Files.readString(directory.resolve("log")).contains("Ready to accept connections");
    }

    public int port() {
        return port;
    }

    public URI address() {
        return URI.create("redis://127.0.0.1:" + port + "/0");
    }

    /** Returns the settings of a Beacon with this server and one secret. */
    RedisSettings settings(String prefix) {
        return new RedisSettings(address(), prefix, KEY, Optional.empty());
    }

    /** Returns an adapter that is not connected yet. */
    RedisAdapter adapter(String prefix) {
        return adapter(settings(prefix));
    }

    static RedisAdapter adapter(RedisSettings settings) {
        return new RedisAdapter(settings, MAX_BYTES, System::nanoTime);
    }

    /** Connects an adapter. */
    static void start(RedisAdapter adapter) {
        adapter.start();
        await().until(() -> adapter.probe().check().error().isEmpty());
    }

    /** Runs commands of redis-cli's kind on another connection. */
    public <T> T run(Function<RedisCommands<String, String>, T> commands) {
        try (RedisClient client = RedisClient.create(address().toString());
                var connection = client.connect()) {
            return commands.apply(connection.sync());
        }
    }

    /** Returns the milliseconds after which a key expires. */
    public long timeToLive(String key) {
        return run(commands -> commands.pttl(key));
    }

    public List<String> keys() {
        return run(commands -> commands.keys("*"));
    }

    /** Returns the keys of a database of a server with a password. */
    public List<String> keysOf(String password, int database) {
        try (RedisClient client = RedisClient.create("redis://:" + password + "@127.0.0.1:" + port + "/" + database);
                var connection = client.connect()) {
            return connection.sync().keys("*");
        }
    }

    public String get(String key) {
        return run(commands -> commands.get(key));
    }

    /** Sends a signal, such as "STOP" or "CONT". */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RedisException(interrupted);
        }
    }

    /** Ends the server; what it had is lost. */
    public void stop() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts the server again on its port. */
    public void restart() {
        process = launch();
    }

    @Override
    public void close() {
        stop();
        try {
            Files.deleteIfExists(directory.resolve("log"));
            Files.deleteIfExists(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
