/** Codex's four sections at one moment, how fresh they are, and who the agents are. */
package io.hivematrix.beacon.domain.board;
