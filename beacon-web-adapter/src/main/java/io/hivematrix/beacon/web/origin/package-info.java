/** Same-origin check of requests that change state. */
package io.hivematrix.beacon.web.origin;
