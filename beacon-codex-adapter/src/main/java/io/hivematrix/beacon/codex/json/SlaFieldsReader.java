package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reader of the SLA: documented as a colour, observed as a class and due times. */
final class SlaFieldsReader implements TicketFieldReader {

    private Optional<String> text = Optional.empty();
    private Optional<SlaColor> color = Optional.empty();
    private Optional<SlaClass> slaClass = Optional.empty();
    private Optional<Instant> firstResponseDueBy = Optional.empty();
    private Optional<Instant> dueBy = Optional.empty();
    private Optional<Instant> firstRespondedAt = Optional.empty();

    @Override
    public boolean read(String field, JsonParser parser) throws IOException, MalformedFieldException {
        switch (field) {
            case "sla_text" -> text = LenientScalars.readWord(parser);
            case "sla_color" -> color = LenientScalars.readWord(parser).flatMap(SlaColor::ofWireName);
            case "sla_class" -> slaClass = LenientScalars.readWord(parser).flatMap(SlaClass::ofWireName);
            case "fr_due_by_str" -> firstResponseDueBy = LenientScalars.readTimestamp(parser);
            case "due_by_str" -> dueBy = LenientScalars.readTimestamp(parser);
            case "first_responded_at_iso" -> firstRespondedAt = LenientScalars.readTimestamp(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    Optional<Instant> firstRespondedAt() {
        return firstRespondedAt;
    }

    Sla sla(Section section, SlaColorPolicy colorPolicy, Instant now) {
        SlaColor effectiveColor = colorPolicy.color(color, slaClass, section, nextDue(), now);
        return new Sla(
                text.orElse(""),
                effectiveColor,
                slaClass.orElseGet(effectiveColor::slaClass),
                firstResponseDueBy,
                dueBy,
                Optional.of(colorPolicy)
                        .filter(policy -> color.isEmpty()
                                && slaClass.isEmpty()
                                && nextDue().isPresent()));
    }

    /** The first response is no longer due once it was sent. */
    private Optional<Instant> nextDue() {
        if (firstRespondedAt.isPresent() || firstResponseDueBy.isEmpty()) {
            return dueBy;
        }
        boolean dueFirst =
                dueBy.filter(due -> due.isBefore(firstResponseDueBy.get())).isPresent();
        return dueFirst ? dueBy : firstResponseDueBy;
    }
}
