package io.hivematrix.beacon.app.redis;

import io.hivematrix.beacon.web.auth.model.SharedRevocations;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** {@link SharedRevocations} as messages of Redis; nothing is stored there. Thread-safe. */
record RedisRevocations(RedisConnection connection, RefusalLog refusals) implements SharedRevocations {

    /** An id that a Beacon may have sent. */
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Override
    public void publish(Kind kind, String id) {
        byte[] message = id.getBytes(StandardCharsets.UTF_8);
        connection.link().ifPresent(link -> {
            var unused = link.commands().async().publish(connection.key(channel(kind)), message);
        });
    }

    @Override
    public void repeat(Kind kind, Collection<String> ids) {
        List<String> repeated = List.copyOf(ids);
        connection.onCheck(() -> repeated.forEach(id -> publish(kind, id)));
    }

    @Override
    public void subscribe(Kind kind, Consumer<String> listener) {
        connection.subscribe(channel(kind), message -> {
            String id = new String(message, StandardCharsets.UTF_8);
            if (ID.matcher(id).matches()) {
                listener.accept(id);
            } else {
                refusals.log(connection.key(channel(kind)));
            }
        });
    }

    private static String channel(Kind kind) {
        return "revoked:" + kind.name().toLowerCase(Locale.ROOT);
    }
}
