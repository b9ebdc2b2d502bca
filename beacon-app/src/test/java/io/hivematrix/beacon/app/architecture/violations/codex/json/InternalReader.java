package io.hivematrix.beacon.app.architecture.violations.codex.json;

/** Internal to the adapter. */
public record InternalReader() {}
