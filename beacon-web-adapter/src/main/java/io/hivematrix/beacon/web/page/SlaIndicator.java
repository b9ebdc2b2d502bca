package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.util.Arrays;
import java.util.List;

/**
 * How an SLA colour is told without colour: a shape for the eye and a word for the ear.
 *
 * @param color the colour's word on the wire, by which stylesheet and scripts know it
 * @param symbol one character, different for each colour
 * @param label what it means
 * @param slaClass the platform's style class of the colour; empty for green, which has several
 */
public record SlaIndicator(String color, String symbol, String label, String slaClass) {

    /** The four marks, the most urgent first. */
    static final List<SlaIndicator> ALL = Arrays.asList(SlaColor.values()).stream()
            .sorted((left, right) -> right.compareTo(left))
            .map(SlaIndicator::of)
            .toList();

    static SlaIndicator of(SlaColor color) {
        String style = color == SlaColor.GREEN ? "" : color.slaClass().wireName();
        return switch (color) {
            case RED -> new SlaIndicator(color.wireName(), "■", "Overdue", style);
            case ORANGE -> new SlaIndicator(color.wireName(), "▲", "Critical", style);
            case YELLOW -> new SlaIndicator(color.wireName(), "◆", "Due soon", style);
            case GREEN -> new SlaIndicator(color.wireName(), "●", "On track", style);
        };
    }

    /**
     * The platform's style class of an SLA. The colour decides, since the class alone does not know that "critical" in
     * section 3 is a breach (contract, section 1); among the calm classes the finer one is kept.
     */
    static String styleOf(Sla sla) {
        String byColor = of(sla.color()).slaClass();
        if (!byColor.isEmpty()) {
            return byColor;
        }
        return switch (sla.slaClass()) {
            case NORMAL, RESPONDED, IN_PROGRESS, NONE -> sla.slaClass().wireName();
            case OVERDUE, CRITICAL, WARNING -> SlaClass.NORMAL.wireName();
        };
    }
}
