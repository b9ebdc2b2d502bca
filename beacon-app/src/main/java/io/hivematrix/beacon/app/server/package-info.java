/** Composition root: builds the adapters and services of one Beacon and starts its HTTP server. */
package io.hivematrix.beacon.app.server;
