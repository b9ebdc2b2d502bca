/** Shipping of log events to Helm: batches, back-off. */
package io.hivematrix.beacon.app.logging.helm;
