package io.hivematrix.beacon.app.architecture.broken.domain.port.out;

/** A port that nobody can replace. */
public class PortThatIsAClass {}
