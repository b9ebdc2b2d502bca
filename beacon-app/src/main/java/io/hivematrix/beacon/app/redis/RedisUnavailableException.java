package io.hivematrix.beacon.app.redis;

/** Thrown if Redis is not connected, does not respond in time or rejects a command. */
final class RedisUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    RedisUnavailableException(String message) {
        super(message);
    }

    RedisUnavailableException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
