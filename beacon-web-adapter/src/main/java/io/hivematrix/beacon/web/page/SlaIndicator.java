package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.util.Arrays;
import java.util.List;

/**
 * How an SLA colour is told without colour: a shape for the eye and a word for the ear.
 *
 * @param color the colour's word on the wire, by which stylesheet and scripts know it
 * @param symbol one character, different for each colour
 * @param label what it means
 */
public record SlaIndicator(String color, String symbol, String label) {

    /** The four marks, the most urgent first. */
    static final List<SlaIndicator> ALL = Arrays.asList(SlaColor.values()).stream()
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
