package io.hivematrix.beacon.app.architecture.broken.web.one;

import io.hivematrix.beacon.app.architecture.broken.web.two.Egg;

/** Half of a circle. */
public record Chicken(Egg egg) {}
