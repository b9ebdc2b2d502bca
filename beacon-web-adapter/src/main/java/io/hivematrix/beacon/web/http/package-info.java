/** Facts about an HTTP request: client context, forwarded headers, correlation id, request record, security headers. */
package io.hivematrix.beacon.web.http;
