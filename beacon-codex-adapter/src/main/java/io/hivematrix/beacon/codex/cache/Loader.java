package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;

/** Fetches something over the wire; takes as long as that takes, within the bounds of a call. */
@FunctionalInterface
public interface Loader<T> {

    /**
     * Brings it now.
     *
     * @throws CodexCallException if there is no answer that can be used
     */
    T load() throws CodexCallException;
}
