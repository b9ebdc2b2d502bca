package io.hivematrix.beacon.app.architecture.violations.web.one;

import io.hivematrix.beacon.app.architecture.violations.web.two.CycleSecond;

/** Half of a circle. */
public record CycleFirst(CycleSecond egg) {}
