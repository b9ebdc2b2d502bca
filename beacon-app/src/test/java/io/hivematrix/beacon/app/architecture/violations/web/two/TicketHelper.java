package io.hivematrix.beacon.app.architecture.violations.web.two;

/** Has the simple name of another class. */
public record TicketHelper() {}
