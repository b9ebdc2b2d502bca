package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.shared.FetchTurn;
import io.hivematrix.beacon.codex.shared.SharedDocument;
import io.hivematrix.beacon.codex.shared.SharedDocuments;
import io.hivematrix.beacon.codex.shared.SharingUnavailableException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Shared documents in memory; a lease ends only by {@link #expireLease}. */
final class InMemoryDocuments implements SharedDocuments {

    private final List<LongConsumer> listeners = new ArrayList<>();
    private Optional<SharedDocument> document = Optional.empty();
    private Optional<FetchTurn> lease = Optional.empty();
    private long number;
    private boolean away;

    @Override
    public synchronized FetchTurn next(String name, long known, boolean anew, Duration duration)
            throws SharingUnavailableException {
        requireReachable();
        Optional<FetchTurn> newer =
                document.filter(latest -> latest.number() > known && !anew).map(FetchTurn.Newer::new);
        if (newer.or(() -> lease).isPresent()) {
            return newer.or(() -> lease).get();
        }
        lease = Optional.of(new FetchTurn.Wait(Duration.ofSeconds(20)));
        number = Math.max(number, known) + 1;
        return new FetchTurn.Fetch(number);
    }

    @Override
    public synchronized Optional<SharedDocument> newer(String name, long known) throws SharingUnavailableException {
        requireReachable();
        return document.filter(latest -> latest.number() > known);
    }

    @Override
    public synchronized boolean publish(String name, SharedDocument published, Duration validity)
            throws SharingUnavailableException {
        requireReachable();
        if (document.filter(latest -> latest.number() >= published.number()).isPresent()) {
            return false;
        }
        put(published);
        return true;
    }

    synchronized void put(SharedDocument published) {
        putSilently(published);
        notifyAbout(published.number());
    }

    /** Puts a document whose notification is lost or late. */
    synchronized void putSilently(SharedDocument published) {
        document = Optional.of(published);
        lease = Optional.empty();
    }

    @Override
    public synchronized void fail(String name, long failed, RefreshFailure.Reason reason, Duration wait) {
        lease = Optional.of(new FetchTurn.Failed(reason, wait));
        notifyAbout(0);
    }

    @Override
    public synchronized void subscribe(String name, LongConsumer listener) {
        listeners.add(listener);
    }

    synchronized void notifyAbout(long announced) {
        listeners.forEach(listener -> listener.accept(announced));
    }

    synchronized void expireLease() {
        lease = Optional.empty();
        notifyAbout(0);
    }

    synchronized void setAway(boolean isAway) {
        away = isAway;
    }

    private void requireReachable() throws SharingUnavailableException {
        if (away) {
            throw new SharingUnavailableException(new IllegalStateException("test"));
        }
    }
}
