package io.hivematrix.beacon.app.logging.helm;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;

/** Logback appender that offers every event to a {@link HelmShipper}. Thread-safe. */
public final class HelmAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private final HelmShipper shipper;

    public HelmAppender(HelmShipper shipper) {
        this.shipper = shipper;
    }

    @Override
    protected void append(ILoggingEvent event) {
        shipper.offer(event);
    }
}
