/** Measures what a refresh costs beside what the same bytes cost without Beacon; see docs/performance.md. */
package io.hivematrix.beacon.web.load;
