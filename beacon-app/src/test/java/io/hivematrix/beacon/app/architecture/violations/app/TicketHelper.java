package io.hivematrix.beacon.app.architecture.violations.app;

/** Violates the rules on class names and on static state. */
public final class TicketHelper {

    private static int tickets;

    private TicketHelper() {}

    /** Counts a ticket for the whole process. */
    public static synchronized int count() {
        return ++tickets;
    }
}
