/** Streaming readers of both JSON dialects of Codex: tickets, agents, PSA configuration, timestamps. */
package io.hivematrix.beacon.codex.json;
