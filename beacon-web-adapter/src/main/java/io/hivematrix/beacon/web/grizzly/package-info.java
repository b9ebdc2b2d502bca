/** The HTTP server itself: its limits, and what happens to a request before it is routed. */
package io.hivematrix.beacon.web.grizzly;
