package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.time.Instant;
import java.util.Comparator;

/** Urgency of an SLA: by colour, then by due time, the earlier the more urgent; no due time is the least urgent. */
record SlaUrgency(SlaColor color, Instant due) implements Comparable<SlaUrgency> {

    private static final Comparator<SlaUrgency> LEAST_URGENT_FIRST =
            Comparator.comparing(SlaUrgency::color).thenComparing(SlaUrgency::due, Comparator.reverseOrder());

    static SlaUrgency of(Sla sla) {
        return new SlaUrgency(sla.color(), sla.nextDue().orElse(Instant.MAX));
    }

    @Override
    public int compareTo(SlaUrgency other) {
        return LEAST_URGENT_FIRST.compare(this, other);
    }
}
