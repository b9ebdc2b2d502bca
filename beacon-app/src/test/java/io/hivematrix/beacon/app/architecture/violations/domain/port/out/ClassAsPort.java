package io.hivematrix.beacon.app.architecture.violations.domain.port.out;

/** Violates: a port that is a class. */
public class ClassAsPort {}
