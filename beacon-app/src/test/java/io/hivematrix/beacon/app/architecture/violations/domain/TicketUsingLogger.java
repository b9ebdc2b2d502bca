package io.hivematrix.beacon.app.architecture.violations.domain;

import org.slf4j.Logger;

/** Violates: the domain uses a library. */
public record TicketUsingLogger(Logger logger) {}
