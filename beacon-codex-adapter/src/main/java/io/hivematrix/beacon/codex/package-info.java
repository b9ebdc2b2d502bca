/**
 * Adapter for Codex and Core. {@code CodexAdapter} is the only public factory; the packages {@code config}, {@code event} and
 * {@code token} are public, the others are internal.
 */
package io.hivematrix.beacon.codex;
