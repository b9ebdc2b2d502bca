package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.time.Instant;
import java.util.Comparator;

/** How pressing an SLA is: by colour, then the earlier due the more pressing; what has no due time is the calmest. */
record SlaUrgency(SlaColor color, Instant due) implements Comparable<SlaUrgency> {

    private static final Comparator<SlaUrgency> CALMEST_FIRST =
            Comparator.comparing(SlaUrgency::color).thenComparing(SlaUrgency::due, Comparator.reverseOrder());

    static SlaUrgency of(Sla sla) {
        return new SlaUrgency(sla.color(), sla.nextDue().orElse(Instant.MAX));
    }

    @Override
    public int compareTo(SlaUrgency other) {
        return CALMEST_FIRST.compare(this, other);
    }
}
