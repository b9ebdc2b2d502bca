package io.hivematrix.beacon.app.architecture.broken.web.two;

import io.hivematrix.beacon.app.architecture.broken.web.one.Chicken;
import java.util.List;

/** The other half. */
public record Egg(List<Chicken> chickens) {}
