package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and counts rejected credentials by reason code; never logs the credential. */
final class RejectionLog {

    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);

    private final MeterRegistry meters;

    RejectionLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void onRejected(RejectionReason reason) {
        meters.counter("beacon.credentials.rejected", "reason", reason.code()).increment();
        LOG.atWarn().addKeyValue("reason", reason.code()).log("Credential rejected");
    }
}
