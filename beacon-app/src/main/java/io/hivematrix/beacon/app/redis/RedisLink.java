package io.hivematrix.beacon.app.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Two open connections to one server.
 *
 * @param commands for commands
 * @param messages for received messages
 */
record RedisLink(
        StatefulRedisConnection<String, byte[]> commands, StatefulRedisPubSubConnection<String, byte[]> messages)
        implements AutoCloseable {

    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    /** @throws io.lettuce.core.RedisException if there is no connection */
    static RedisLink open(RedisClient client, RedisURI address) {
        StatefulRedisConnection<String, byte[]> commands = client.connect(CODEC, address);
        try {
            return new RedisLink(commands, client.connectPubSub(CODEC, address));
        } catch (RuntimeException failed) {
            var unused = commands.closeAsync();
            throw failed;
        }
    }

    /**
     * Returns the server's time since 1970.
     *
     * @throws io.lettuce.core.RedisException if there is no response in time
     */
    Duration time() {
        List<byte[]> time = commands.sync().time();
        return Duration.ofSeconds(number(time.get(0))).plusNanos(TimeUnit.MICROSECONDS.toNanos(number(time.get(1))));
    }

    private static long number(byte[] digits) {
        return Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
    }

    boolean isOpen() {
        return commands.isOpen() && messages.isOpen();
    }

    @Override
    public void close() {
        var unused = CompletableFuture.allOf(commands.closeAsync(), messages.closeAsync());
    }
}
