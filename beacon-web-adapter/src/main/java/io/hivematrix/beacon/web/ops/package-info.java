/** Operational endpoints and logs: health, metrics, log level, access log. */
package io.hivematrix.beacon.web.ops;
