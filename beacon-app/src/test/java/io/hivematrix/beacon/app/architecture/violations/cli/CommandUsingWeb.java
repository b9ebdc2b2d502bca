package io.hivematrix.beacon.app.architecture.violations.cli;

import io.hivematrix.beacon.app.architecture.violations.app.UsesProcessEnvironment;
import io.hivematrix.beacon.app.architecture.violations.web.PageUsingCodex;

/** Violates: depends on another adapter and on the application. */
public record CommandUsingWeb(PageUsingCodex page, UsesProcessEnvironment application) {}
