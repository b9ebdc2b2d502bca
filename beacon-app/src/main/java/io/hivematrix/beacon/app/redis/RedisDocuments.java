package io.hivematrix.beacon.app.redis;

import static io.hivematrix.beacon.app.redis.RedisConnection.bytes;

import io.hivematrix.beacon.codex.shared.FetchTurn;
import io.hivematrix.beacon.codex.shared.SharedDocument;
import io.hivematrix.beacon.codex.shared.SharedDocuments;
import io.hivematrix.beacon.codex.shared.SharingUnavailableException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link SharedDocuments} in Redis. A document is one hash: number, times and compressed content; a value that is none is
 * refused, logged and replaced by the next fetch. Ages are measured by the clock of Redis. Thread-safe.
 */
final class RedisDocuments implements SharedDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(RedisDocuments.class);
    private static final RedisScript NEXT = RedisScript.of("next.lua");
    private static final RedisScript PUBLISH = RedisScript.of("publish.lua");
    private static final RedisScript FAIL = RedisScript.of("fail.lua");
    private static final Duration MAX_WAIT = Duration.ofHours(1);

    private final RedisConnection connection;
    private final long maxBytes;
    private final String id = UUID.randomUUID().toString();
    private volatile boolean refusing;

    /** @param maxBytes maximum size of a compressed document */
    RedisDocuments(RedisConnection connection, long maxBytes) {
        this.connection = connection;
        this.maxBytes = maxBytes;
    }

    @Override
    public FetchTurn next(String name, long known, boolean anew, Duration lease) throws SharingUnavailableException {
        return next(name, known, anew ? "anew" : "any", lease);
    }

    @Override
    public Optional<SharedDocument> newer(String name, long known) throws SharingUnavailableException {
        return next(name, known, "newer", Duration.ZERO) instanceof FetchTurn.Newer newer
                ? Optional.of(newer.document())
                : Optional.empty();
    }

    private FetchTurn next(String name, long known, String wanted, Duration lease) throws SharingUnavailableException {
        List<Object> result = eval(
                NEXT,
                new String[] {key(name), key(name + ":lease"), key(name + ":number")},
                bytes(known),
                bytes(wanted),
                bytes(lease.toMillis()),
                bytes(maxBytes),
                bytes(MAX_WAIT.toMillis()));
        try {
            return turn(name, result);
        } catch (RuntimeException invalid) {
            throw new SharingUnavailableException(invalid);
        }
    }

    private FetchTurn turn(String name, List<Object> result) {
        return switch (text(result.get(0))) {
            case "newer" -> new FetchTurn.Newer(document(result));
            case "failed" ->
                new FetchTurn.Failed(
                        RefreshFailure.Reason.valueOf(text(result.get(2))), Duration.ofMillis((Long) result.get(1)));
            case "wait" -> new FetchTurn.Wait(Duration.ofMillis((Long) result.get(1)));
            default -> {
                logRefused(name, (Long) result.get(2) == 1);
                yield new FetchTurn.Fetch(number(result.get(1)));
            }
        };
    }

    private static SharedDocument document(List<Object> result) {
        return new SharedDocument(
                number(result.get(1)),
                Instant.ofEpochMilli(number(result.get(2))),
                Duration.ofMillis(number(result.get(3))),
                Duration.ofMillis((Long) result.get(4)),
                new SharedDocument.Content((byte[]) result.get(5)));
    }

    private void logRefused(String name, boolean refused) {
        if (refused && !refusing) {
            LOG.warn("Refused a value in Redis that is no shared {}; it is replaced by the next fetch", name);
        }
        refusing = refused;
    }

    @Override
    public boolean publish(String name, SharedDocument document, Duration validity) throws SharingUnavailableException {
        byte[] content = document.content().bytes();
        if (content.length > maxBytes) {
            return true; // others fetch it themselves
        }
        List<Object> result = eval(
                PUBLISH,
                new String[] {key(name), key(name + ":lease"), key(name + ":number"), key(name + ":failing")},
                bytes(document.number()),
                bytes(document.readAt().toEpochMilli()),
                bytes(document.fetchTime().toMillis()),
                bytes(validity.toMillis()),
                content,
                bytes(key(name)),
                bytes(document.age().toMillis()));
        return (Long) result.get(0) == 1;
    }

    @Override
    public void fail(String name, long number, RefreshFailure.Reason reason, Duration wait)
            throws SharingUnavailableException {
        long millis = Math.min(MAX_WAIT.toMillis(), Math.max(1, wait.toMillis()));
        eval(
                FAIL,
                new String[] {key(name + ":lease"), key(name + ":failing")},
                bytes(number),
                bytes(reason.name()),
                bytes(millis),
                bytes(key(name)),
                bytes(id));
    }

    @Override
    public void subscribe(String name, LongConsumer listener) {
        connection.subscribe(name, message -> announce(message, listener));
        connection.afterConnect(
                link -> { // notifications may have been lost
                    var unused = link.commands()
                            .async()
                            .hget(key(name), "number")
                            .thenAccept(latest ->
                                    Optional.ofNullable(latest).ifPresent(number -> announce(number, listener)));
                });
    }

    private static void announce(byte[] number, LongConsumer listener) {
        try {
            listener.accept(number(number));
        } catch (NumberFormatException invalid) {
            LOG.debug("Ignored a message that is no number");
        }
    }

    private String key(String name) {
        return connection.key(name);
    }

    private List<Object> eval(RedisScript script, String[] keys, byte[]... arguments)
            throws SharingUnavailableException {
        try {
            return connection.eval(script.text(), keys, arguments);
        } catch (RedisUnavailableException away) {
            throw new SharingUnavailableException(away);
        }
    }

    private static long number(Object value) {
        return Long.parseLong(text(value));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
