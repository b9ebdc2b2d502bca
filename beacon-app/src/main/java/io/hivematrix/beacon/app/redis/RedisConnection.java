package io.hivematrix.beacon.app.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.resource.ClientResources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connection to Redis: owns its timeouts and back-off. Connects in the background, so that Beacon starts without Redis;
 * checks the connection every {@link #CHECK_INTERVAL} and replaces it if it does not respond. Logs when it is lost and when
 * it is back. Thread-safe.
 */
final class RedisConnection implements AutoCloseable {

    /** Time after which a command has failed. */
    static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(1);

    static final Duration CHECK_INTERVAL = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final int THREADS = 2;

    private final RedisSettings settings;
    private final RedisURI address;
    private final ClientResources resources;
    private final RedisClient client;
    private final Map<String, List<Consumer<byte[]>>> subscribers = new ConcurrentHashMap<>();
    private final List<Consumer<RedisLink>> onConnect = new CopyOnWriteArrayList<>();
    private final List<Runnable> onCheck = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "beacon-redis-connection");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<RedisLink> link = Optional.empty();
    private boolean lost;

    RedisConnection(RedisSettings settings) {
        this.settings = settings;
        address = address(settings);
        address.setTimeout(COMMAND_TIMEOUT);
        address.setClientName("beacon");
        resources = ClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .build();
        client = RedisClient.create(resources);
        client.setOptions(options(settings));
    }

    /** Returns the address for Lettuce, which reads no host with "_" either. */
    static RedisURI address(RedisSettings settings) {
        String text = settings.address().toString();
        int host = text.lastIndexOf(settings.host());
        RedisURI address = RedisURI.create(text.substring(0, host)
                + "localhost"
                + text.substring(host + settings.host().length()));
        address.setHost(settings.host());
        return address;
    }

    private static ClientOptions options(RedisSettings settings) {
        SslOptions.Builder tls = SslOptions.builder().handshakeTimeout(COMMAND_TIMEOUT);
        settings.trusted().ifPresent(tls::trustManager);
        return ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(COMMAND_TIMEOUT).build())
                .sslOptions(tls.build())
                .build();
    }

    /** Starts to connect. */
    void start() {
        var unused = checks.scheduleWithFixedDelay(this::check, 0, CHECK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns the name of a key or channel. */
    String key(String name) {
        return settings.prefix() + "v1:" + name;
    }

    /** Adds a subscriber, which must be quick and not throw. */
    void subscribe(String channel, Consumer<byte[]> subscriber) {
        subscribers
                .computeIfAbsent(key(channel), name -> new CopyOnWriteArrayList<>())
                .add(subscriber);
        link.ifPresent(open -> {
            var unused = open.messages().async().subscribe(key(channel));
        });
    }

    /** Adds a task that runs before a new connection is used; if it throws, the connection counts as lost. */
    void onConnect(Consumer<RedisLink> task) {
        onConnect.add(task);
    }

    /** Adds a task that runs after each successful check and once a new connection is used; it must be quick and not throw. */
    void onCheck(Runnable task) {
        onCheck.add(task);
    }

    /** Returns the open connections; empty while Redis is away. */
    Optional<RedisLink> link() {
        return link;
    }

    /**
     * Runs a command and waits for its result.
     *
     * @throws RedisUnavailableException if there is none
     */
    <T> T run(Function<RedisAsyncCommands<String, byte[]>, Future<T>> command) throws RedisUnavailableException {
        RedisLink open = link.orElseThrow(() -> new RedisUnavailableException("Redis is not connected"));
        try {
            return command.apply(open.commands().async()).get(COMMAND_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new RedisUnavailableException("Redis does not respond");
        } catch (ExecutionException | CancellationException | RedisException failed) {
            throw new RedisUnavailableException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RedisUnavailableException(interrupted);
        }
    }

    static byte[] bytes(Object value) {
        return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }

    private void check() {
        try {
            if (link.isEmpty()) {
                connect();
            } else {
                ping(link.get());
            }
            onCheck.forEach(Runnable::run);
        } catch (RuntimeException | Error failed) { // a throwable would end the schedule
            onLost(failed);
        }
    }

    private void connect() {
        RedisLink opened = RedisLink.open(client, address);
        opened.messages().addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, byte[] message) {
                subscribers.getOrDefault(channel, List.of()).forEach(subscriber -> subscriber.accept(message));
            }
        });
        try {
            subscribeAll(opened);
            onConnect.forEach(task -> task.accept(opened));
        } catch (RuntimeException | Error failed) {
            opened.close();
            throw failed;
        }
        link = Optional.of(opened);
        subscribeAll(opened); // to the channels that were added meanwhile
        LOG.info("Connected to Redis");
        lost = false;
    }

    private void subscribeAll(RedisLink open) {
        if (!subscribers.isEmpty()) {
            open.messages().sync().subscribe(subscribers.keySet().toArray(String[]::new));
        }
    }

    private void ping(RedisLink open) {
        if (!open.isOpen()) {
            throw new RedisException("the connection is closed");
        }
        open.messages().sync().ping();
        open.commands().sync().ping();
    }

    private void onLost(Throwable failure) {
        link.ifPresent(RedisLink::close);
        link = Optional.empty();
        if (failure instanceof Error) {
            LOG.error("Failed to check the connection to Redis", failure);
        }
        if (!lost) {
            Throwable reason = failure.getCause() == null ? failure : failure.getCause();
            LOG.warn("Redis is not reachable; this Beacon works alone until it is back: {}", reason.getMessage());
        }
        lost = true;
    }

    @Override
    public void close() {
        checks.shutdownNow();
        link.ifPresent(RedisLink::close);
        client.shutdown(Duration.ZERO, COMMAND_TIMEOUT);
        var unused = resources.shutdown(0, COMMAND_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
