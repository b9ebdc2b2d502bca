package io.hivematrix.beacon.web.memory;

/** Memory reserved for the response of one request, from the reservation until the request is served. */
public final class Reservation implements AutoCloseable {

    /** The request property with the reservation. */
    public static final String PROPERTY = Reservation.class.getName();

    private volatile Runnable release = () -> {};

    void setRelease(Runnable release) {
        this.release = release;
    }

    @Override
    public void close() {
        release.run();
    }
}
