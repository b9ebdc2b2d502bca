/** Codex endpoints behind circuit breakers, ticket syncs, health probes. */
package io.hivematrix.beacon.codex.client;
