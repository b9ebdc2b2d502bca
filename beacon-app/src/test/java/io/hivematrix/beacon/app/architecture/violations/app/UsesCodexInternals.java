package io.hivematrix.beacon.app.architecture.violations.app;

import io.hivematrix.beacon.app.architecture.violations.codex.json.InternalReader;

/** Violates: uses an internal package of the codex adapter. */
public record UsesCodexInternals(InternalReader reader) {}
