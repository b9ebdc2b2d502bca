/**
 * Adapter for Codex and for service tokens of Core. {@code CodexAdapter} is the only public entry point; the other
 * packages except {@code config}, {@code event} and {@code token} are internal.
 */
package io.hivematrix.beacon.codex;
