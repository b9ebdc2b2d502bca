/** How long the domain takes with a large board; see docs/architecture.md for how to run it and what came out. */
package io.hivematrix.beacon.domain.benchmark;
