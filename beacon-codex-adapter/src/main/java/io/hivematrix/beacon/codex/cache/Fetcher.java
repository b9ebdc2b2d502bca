package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CallFailedException;

/** Fetches something over the wire; takes as long as that takes, within the bounds of a call. */
@FunctionalInterface
public interface Fetcher<T> {

    /**
     * Brings it now.
     *
     * @throws CallFailedException if there is no answer that can be used
     */
    T fetch() throws CallFailedException;
}
