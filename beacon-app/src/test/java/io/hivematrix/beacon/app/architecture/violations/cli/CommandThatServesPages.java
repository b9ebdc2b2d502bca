package io.hivematrix.beacon.app.architecture.violations.cli;

import io.hivematrix.beacon.app.architecture.violations.app.TakesWhatItWants;
import io.hivematrix.beacon.app.architecture.violations.web.PageThatAsksCodex;

/** A command that knows another adapter and the application. */
public record CommandThatServesPages(PageThatAsksCodex page, TakesWhatItWants application) {}
