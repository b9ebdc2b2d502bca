/**
 * The architecture rules of docs/architecture.md, checked by ArchUnit. Each rule has a reason, and a class in {@code
 * violations} violates it on purpose to prove that it can fail.
 */
package io.hivematrix.beacon.app.architecture;
