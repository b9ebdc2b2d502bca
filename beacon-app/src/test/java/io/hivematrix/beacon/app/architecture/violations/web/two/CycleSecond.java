package io.hivematrix.beacon.app.architecture.violations.web.two;

import io.hivematrix.beacon.app.architecture.violations.web.one.CycleFirst;
import java.util.List;

/** The other half. */
public record CycleSecond(List<CycleFirst> chickens) {}
