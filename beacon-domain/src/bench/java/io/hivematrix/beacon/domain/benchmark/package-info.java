/** Benchmarks of the domain with a large board; see docs/performance.md for usage and results. */
package io.hivematrix.beacon.domain.benchmark;
