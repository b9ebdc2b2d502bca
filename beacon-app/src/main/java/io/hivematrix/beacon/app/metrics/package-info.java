/** Micrometer registry of the process and the metrics of calls to Codex. */
package io.hivematrix.beacon.app.metrics;
