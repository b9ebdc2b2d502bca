package io.hivematrix.beacon.app.architecture.violations.app;

/** A name that says nothing, and state that everybody shares. */
public final class TicketHelper {

    private static int tickets;

    private TicketHelper() {}

    /** Counts a ticket for the whole process. */
    public static synchronized int count() {
        return ++tickets;
    }
}
