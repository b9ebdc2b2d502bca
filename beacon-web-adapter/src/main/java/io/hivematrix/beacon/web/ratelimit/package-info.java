/** Rate limits per client: rules, buckets, filter, response headers. */
package io.hivematrix.beacon.web.ratelimit;
