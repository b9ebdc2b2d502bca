package io.hivematrix.beacon.web.identity;

import jakarta.ws.rs.container.DynamicFeature;

/**
 * Stands before every resource method of a server and lets in whom its {@link Access} names; who was let in is then the
 * request's {@link Viewer#PROPERTY} and its security context. A server without one does not start.
 */
public interface Guard extends DynamicFeature {}
