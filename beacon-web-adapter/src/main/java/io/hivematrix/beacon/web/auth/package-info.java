/** Authentication and authorization of requests as a JAX-RS filter. */
package io.hivematrix.beacon.web.auth;
