/** Errors as RFC 7807 problem details, for programs and for people. */
package io.hivematrix.beacon.web.problem;
