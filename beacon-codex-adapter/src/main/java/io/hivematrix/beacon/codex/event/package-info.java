/** Events about calls to Codex and Core, for metrics and logs. */
package io.hivematrix.beacon.codex.event;
