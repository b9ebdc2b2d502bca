package io.hivematrix.beacon.app.architecture.violations.domain.port.out;

/** A port that nobody can replace. */
public class ClassAsPort {}
