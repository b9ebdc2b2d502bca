package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.util.Arrays;
import java.util.List;

/**
 * Text alternative of an SLA colour: a symbol and a label.
 *
 * @param color the wire name of the colour, used by stylesheet and scripts
 * @param symbol one character, different for each colour
 * @param label its meaning
 */
public record SlaIndicator(String color, String symbol, String label) {

    /** The four indicators, the most urgent first. */
    public static final List<SlaIndicator> ALL = Arrays.asList(SlaColor.values()).stream()
            .sorted((left, right) -> right.compareTo(left))
            .map(SlaIndicator::of)
            .toList();

    static SlaIndicator of(SlaColor color) {
        return switch (color) {
            case RED -> new SlaIndicator(color.wireName(), "■", "Overdue");
            case ORANGE -> new SlaIndicator(color.wireName(), "▲", "Critical");
            case YELLOW -> new SlaIndicator(color.wireName(), "◆", "Due soon");
            case GREEN -> new SlaIndicator(color.wireName(), "●", "On track");
        };
    }
}
