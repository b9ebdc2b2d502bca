/** One log event as it is written and shipped, with secrets redacted; the queue of events. */
package io.hivematrix.beacon.app.logging.event;
