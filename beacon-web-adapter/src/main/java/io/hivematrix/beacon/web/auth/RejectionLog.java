package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes each credential that is not accepted, once, by a reason code and never by its text. */
final class RejectionLog {

    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);

    private final MeterRegistry meters;

    RejectionLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void rejected(RejectionReason reason) {
        meters.counter("beacon.credentials.rejected", "reason", reason.code()).increment();
        LOG.atWarn().addKeyValue("reason", reason.code()).log("A credential was rejected");
    }
}
