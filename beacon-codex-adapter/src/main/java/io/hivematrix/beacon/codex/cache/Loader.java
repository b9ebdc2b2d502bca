package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import java.util.Optional;

/** Loads a value from Codex; blocks up to the total timeout of a call. */
@FunctionalInterface
public interface Loader<T> {

    /**
     * Returns a newly loaded value.
     *
     * @throws CodexCallException if it cannot be loaded
     */
    T load() throws CodexCallException;

    /**
     * Returns a value with its age.
     *
     * @param anew whether a value that another Beacon has loaded before this call is too old
     * @throws CodexCallException if it cannot be loaded
     */
    default Loaded<T> load(boolean anew, MonotonicClock clock) throws CodexCallException {
        T value = load();
        return new Loaded<>(value, Optional.empty(), clock.nanos(), Optional.empty());
    }

    /** Returns the value that another Beacon has loaded if it is newer; calls nothing. */
    default Optional<Loaded<T>> newer() {
        return Optional.empty();
    }

    /** Returns whether another Beacon has announced a newer value. */
    default boolean hasNewer() {
        return false;
    }

    /** Returns the same, but also finds a newer value whose announcement is lost or late; blocks for a bounded time. */
    default boolean findNewer() {
        return false;
    }
}
