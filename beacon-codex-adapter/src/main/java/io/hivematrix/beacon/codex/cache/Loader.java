package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;

/** Loads a value from Codex; blocks up to the total timeout of a call. */
@FunctionalInterface
public interface Loader<T> {

    /**
     * Returns a newly loaded value.
     *
     * @throws CodexCallException if it cannot be loaded
     */
    T load() throws CodexCallException;
}
