package io.hivematrix.beacon.app.redis;

import static io.hivematrix.beacon.app.redis.RedisConnection.bytes;

import io.hivematrix.beacon.codex.shared.FetchTurn;
import io.hivematrix.beacon.codex.shared.SharedDocument;
import io.hivematrix.beacon.codex.shared.SharedDocuments;
import io.hivematrix.beacon.codex.shared.SharingUnavailableException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.async.RedisServerAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@link SharedDocuments} in Redis. A document is one hash: number, times, signature and compressed content; a value that is none is
 * refused, logged and replaced by the next fetch, as is one that was signed with another key. Ages are measured by the clock
 * of Redis. Thread-safe.
 */
final class RedisDocuments implements SharedDocuments {

    private static final RedisScript NEXT = RedisScript.of("next.lua");
    private static final RedisScript PUBLISH = RedisScript.of("publish.lua");
    private static final RedisScript FAIL = RedisScript.of("fail.lua");
    private static final String REASONS =
            Arrays.stream(RefreshFailure.Reason.values()).map(Enum::name).collect(Collectors.joining(",", ",", ","));

    private final RedisConnection connection;
    private final long maxBytes;
    private final String id = UUID.randomUUID().toString();
    private final DocumentSigner signer;
    private final RefusalLog refusals;

    /** @param maxBytes maximum size of a compressed document */
    RedisDocuments(RedisConnection connection, DocumentSigner signer, long maxBytes, RefusalLog refusals) {
        this.connection = connection;
        this.signer = signer;
        this.maxBytes = maxBytes;
        this.refusals = refusals;
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
                bytes(REASONS));
        try {
            FetchTurn turn = turn(result);
            if (turn instanceof FetchTurn.Newer newer && !isSigned(name, newer.document(), result)) {
                refusals.log(key(name));
                return next(name, newer.document().number(), wanted, lease);
            }
            return turn;
        } catch (RuntimeException invalid) {
            throw new SharingUnavailableException(invalid);
        }
    }

    private FetchTurn turn(List<Object> result) {
        return switch (text(result.get(0))) {
            case "newer" -> new FetchTurn.Newer(document(result));
            case "failed" ->
                new FetchTurn.Failed(
                        RefreshFailure.Reason.valueOf(text(result.get(2))), Duration.ofMillis((Long) result.get(1)));
            case "wait" -> new FetchTurn.Wait(Duration.ofMillis((Long) result.get(1)));
            default -> {
                Pattern.compile(" ")
                        .splitAsStream(text(result.get(2)))
                        .filter(key -> !key.isEmpty())
                        .forEach(refusals::log);
                yield new FetchTurn.Fetch(number(result.get(1)));
            }
        };
    }

    private static SharedDocument document(List<Object> result) {
        return new SharedDocument(
                number(result.get(1)),
                Instant.ofEpochMilli(number(result.get(2))),
                Duration.ofMillis(number(result.get(3))),
                Duration.ofMillis((Long) result.get(7)),
                new SharedDocument.Content((byte[]) result.get(6)));
    }

    private boolean isSigned(String name, SharedDocument document, List<Object> result) {
        byte[] signature = signer.sign(key(name), document, number(result.get(4)));
        return MessageDigest.isEqual(signature, (byte[]) result.get(5));
    }

    @Override
    public boolean publish(String name, SharedDocument document, Duration validity) throws SharingUnavailableException {
        byte[] content = document.content().bytes();
        if (content.length > maxBytes) {
            return true; // others fetch it themselves
        }
        List<byte[]> time = run(RedisServerAsyncCommands::time);
        long fetchedAt = number(time.get(0)) * 1_000
                + number(time.get(1)) / 1_000
                - document.age().toMillis();
        List<Object> result = eval(
                PUBLISH,
                new String[] {key(name), key(name + ":lease"), key(name + ":number"), key(name + ":failing")},
                bytes(document.number()),
                bytes(document.readAt().toEpochMilli()),
                bytes(document.fetchTime().toMillis()),
                bytes(fetchedAt),
                signer.sign(key(name), document, fetchedAt),
                content,
                bytes(validity.toMillis()),
                bytes(key(name)));
        return (Long) result.get(0) == 1;
    }

    @Override
    public void fail(String name, long number, RefreshFailure.Reason reason, Duration wait)
            throws SharingUnavailableException {
        eval(
                FAIL,
                new String[] {key(name + ":lease"), key(name + ":failing")},
                bytes(number),
                bytes(reason.name()),
                bytes(Math.max(1, wait.toMillis())),
                bytes(key(name)),
                bytes(id));
    }

    @Override
    public void subscribe(String name, LongConsumer listener) {
        connection.subscribe(name, message -> announce(name, message, listener));
        connection.onCheck(() -> findLatest(name, listener));
    }

    /** Announces the number of the document, since notifications may have been lost. */
    private void findLatest(String name, LongConsumer listener) {
        connection.link().ifPresent(link -> {
            var unused = link.commands()
                    .async()
                    .hget(key(name), "number")
                    .thenAccept(
                            latest -> Optional.ofNullable(latest).ifPresent(found -> announce(name, found, listener)));
        });
    }

    private void announce(String name, byte[] number, LongConsumer listener) {
        try {
            listener.accept(number(number));
        } catch (NumberFormatException invalid) {
            refusals.log(key(name));
        }
    }

    private String key(String name) {
        return connection.key(name);
    }

    private List<Object> eval(RedisScript script, String[] keys, byte[]... arguments)
            throws SharingUnavailableException {
        return run(commands -> commands.eval(script.text(), ScriptOutputType.MULTI, keys, arguments));
    }

    private <T> T run(Function<RedisAsyncCommands<String, byte[]>, Future<T>> command)
            throws SharingUnavailableException {
        try {
            return connection.run(command);
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
