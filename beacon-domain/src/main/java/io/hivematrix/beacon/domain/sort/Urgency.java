package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Sla;
import java.time.Instant;

/** How pressing an SLA is: by colour, then the earlier due the more pressing; what has no due time is the calmest. */
record Urgency(Sla sla) implements Comparable<Urgency> {

    @Override
    public int compareTo(Urgency other) {
        int byColor = sla.color().compareTo(other.sla.color());
        return byColor != 0 ? byColor : due(other).compareTo(due(this));
    }

    private static Instant due(Urgency urgency) {
        return urgency.sla.nextDue().orElse(Instant.MAX);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Urgency that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return sla.color().hashCode() * 31 + due(this).hashCode();
    }
}
