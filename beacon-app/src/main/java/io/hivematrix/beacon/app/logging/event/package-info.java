/** One log event as it is written and shipped, with secrets redacted. */
package io.hivematrix.beacon.app.logging.event;
