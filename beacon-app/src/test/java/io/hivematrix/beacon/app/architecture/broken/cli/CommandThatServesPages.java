package io.hivematrix.beacon.app.architecture.broken.cli;

import io.hivematrix.beacon.app.architecture.broken.app.TakesWhatItWants;
import io.hivematrix.beacon.app.architecture.broken.web.PageThatAsksCodex;

/** A command that knows another adapter and the application. */
public record CommandThatServesPages(PageThatAsksCodex page, TakesWhatItWants application) {}
