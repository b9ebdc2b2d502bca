/** The ticket API: from a request's parameters to the JSON of a dashboard. */
package io.hivematrix.beacon.web.dashboard;
