package io.hivematrix.beacon.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;

/** Hands every event to the shipper. */
final class HelmAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private final HelmShipper shipper;

    HelmAppender(HelmShipper shipper) {
        this.shipper = shipper;
    }

    @Override
    protected void append(ILoggingEvent event) {
        shipper.offer(event);
    }
}
