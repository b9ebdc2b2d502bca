/** How long the domain takes with a large board; see docs/performance.md for how to run it and its results. */
package io.hivematrix.beacon.domain.benchmark;
