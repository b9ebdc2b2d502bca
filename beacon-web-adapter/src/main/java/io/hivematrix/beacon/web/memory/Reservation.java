package io.hivematrix.beacon.web.memory;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Memory reserved for the response of one request, from the reservation until the request is served. Thread-safe. */
public final class Reservation implements AutoCloseable {

    /** The request property with the reservation. */
    public static final String PROPERTY = Reservation.class.getName();

    private final AtomicReference<Optional<Runnable>> release = new AtomicReference<>(Optional.empty());

    void setRelease(Runnable release) {
        this.release.set(Optional.of(release));
    }

    /** Releases what is reserved, if anything is. */
    void release() {
        release.getAndSet(Optional.empty()).ifPresent(Runnable::run);
    }

    @Override
    public void close() {
        release();
    }
}
