package io.hivematrix.beacon.app.architecture.violations.web.one;

import io.hivematrix.beacon.app.architecture.violations.web.two.Egg;

/** Half of a circle. */
public record Chicken(Egg egg) {}
