/** Shipping of log events to Helm: bounded queue, batches, back-off. */
package io.hivematrix.beacon.app.logging.helm;
