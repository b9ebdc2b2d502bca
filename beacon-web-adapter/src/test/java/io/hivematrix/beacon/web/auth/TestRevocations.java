package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.SharedRevocations;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Revocations of sessions by another Beacon. Thread-safe. */
public final class TestRevocations implements SharedRevocations {

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Kind kind, String id) {
        // the other Beacon does nothing with it
    }

    @Override
    public void repeat(Kind kind, Collection<String> ids) {
        // the other Beacon does nothing with them
    }

    @Override
    public void subscribe(Kind kind, Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Notifies of a revocation. */
    public void revoke(String id) {
        listeners.forEach(listener -> listener.accept(id));
    }
}
