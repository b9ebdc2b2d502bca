/** Types of authentication: viewer, rejection reasons, settings. */
package io.hivematrix.beacon.web.auth.model;
