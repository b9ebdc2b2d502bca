/** Beacon's API, described for programs and shown to people. */
package io.hivematrix.beacon.web.openapi;
