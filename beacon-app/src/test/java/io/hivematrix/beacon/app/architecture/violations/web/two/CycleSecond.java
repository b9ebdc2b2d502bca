package io.hivematrix.beacon.app.architecture.violations.web.two;

import io.hivematrix.beacon.app.architecture.violations.web.one.CycleFirst;
import java.util.List;

/** The other package of the cycle. */
public record CycleSecond(List<CycleFirst> firsts) {}
