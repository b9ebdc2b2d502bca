/** Signed session cookie of the page. */
package io.hivematrix.beacon.web.auth.cookie;
