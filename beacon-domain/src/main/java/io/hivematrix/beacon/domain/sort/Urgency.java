package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.time.Instant;
import java.util.Comparator;

/** How pressing an SLA is: by colour, then the earlier due the more pressing; what has no due time is the calmest. */
record Urgency(SlaColor color, Instant due) implements Comparable<Urgency> {

    private static final Comparator<Urgency> CALMEST_FIRST =
            Comparator.comparing(Urgency::color).thenComparing(Urgency::due, Comparator.reverseOrder());

    static Urgency of(Sla sla) {
        return new Urgency(sla.color(), sla.nextDue().orElse(Instant.MAX));
    }

    @Override
    public int compareTo(Urgency other) {
        return CALMEST_FIRST.compare(this, other);
    }
}
