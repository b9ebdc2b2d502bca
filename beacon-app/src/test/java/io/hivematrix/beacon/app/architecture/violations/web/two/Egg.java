package io.hivematrix.beacon.app.architecture.violations.web.two;

import io.hivematrix.beacon.app.architecture.violations.web.one.Chicken;
import java.util.List;

/** The other half. */
public record Egg(List<Chicken> chickens) {}
