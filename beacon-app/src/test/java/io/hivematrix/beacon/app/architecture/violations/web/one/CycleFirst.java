package io.hivematrix.beacon.app.architecture.violations.web.one;

import io.hivematrix.beacon.app.architecture.violations.web.two.CycleSecond;

/** One of two packages in a cycle. */
public record CycleFirst(CycleSecond second) {}
