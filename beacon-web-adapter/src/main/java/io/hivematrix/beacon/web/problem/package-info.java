/** RFC 9457 problem details as JSON or as an error page. */
package io.hivematrix.beacon.web.problem;
