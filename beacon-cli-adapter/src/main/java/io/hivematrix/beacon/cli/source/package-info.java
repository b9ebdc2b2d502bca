/** Sources of dashboards for commands: Codex directly, or a running Beacon. */
package io.hivematrix.beacon.cli.source;
