package io.hivematrix.beacon.app.architecture.broken.domain;

import org.slf4j.Logger;

/** The domain uses a library. */
public record TicketThatIsLogged(Logger logger) {}
