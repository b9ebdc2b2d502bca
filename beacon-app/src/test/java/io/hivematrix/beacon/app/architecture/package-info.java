/**
 * The rules of the modules (DESIGN and docs/architecture.md), held by ArchUnit. Each law is a sentence with a reason, and
 * each is broken on purpose in {@code broken} to prove that it can fail.
 */
package io.hivematrix.beacon.app.architecture;
