package io.hivematrix.beacon.app.architecture.violations.cli;

import io.hivematrix.beacon.app.architecture.violations.app.UsesProcessEnvironment;
import io.hivematrix.beacon.app.architecture.violations.web.PageUsingCodex;

/** A command that knows another adapter and the application. */
public record CommandUsingWeb(PageUsingCodex page, UsesProcessEnvironment application) {}
