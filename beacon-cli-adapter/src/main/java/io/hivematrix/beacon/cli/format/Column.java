package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be told of a ticket in a cell. */
public enum Column {
    /** R, O, Y or G: the SLA's colour for those who see no colours. */
    MARK(Kind.KEYWORD, ""),
    /** The section's number, 1 to 4. */
    SECTION(Kind.NUMBER, "Section"),
    /** The ticket's number in the PSA system. */
    ID(Kind.NUMBER, "ID"),
    /** The subject line. */
    SUBJECT(Kind.TEXT, "Subject"),
    /** The customer's name. */
    REQUESTER(Kind.TEXT, "Requester"),
    /** The customer's address. */
    EMAIL(Kind.TEXT, "Email"),
    /** The customer's company, by its id. */
    COMPANY(Kind.TEXT, "Company"),
    /** The agent's name. */
    AGENT(Kind.TEXT, "Agent"),
    /** The agent's id. */
    AGENT_ID(Kind.NUMBER, "Agent ID"),
    /** The priority's word. */
    PRIORITY(Kind.KEYWORD, "Priority"),
    /** The status's words. */
    STATUS(Kind.TEXT, "Status"),
    /** What Codex says of the SLA in words. */
    SLA(Kind.TEXT, "SLA"),
    /** The SLA's colour. */
    COLOR(Kind.KEYWORD, "Color"),
    /** When it is to be resolved. */
    DUE(Kind.TIME, "Due"),
    /** When the first answer is due. */
    RESPONSE_DUE(Kind.TIME, "Response due"),
    /** When it last changed. */
    UPDATED(Kind.TIME, "Updated"),
    /** When it was opened. */
    CREATED(Kind.TIME, "Created"),
    /** The group, by its id. */
    GROUP(Kind.NUMBER, "Group"),
    /** The kind of ticket. */
    TYPE(Kind.TEXT, "Type"),
    /** The system it came from. */
    SOURCE(Kind.TEXT, "Source"),
    /** Hours booked on it. */
    HOURS(Kind.NUMBER, "Hours"),
    /** Where it can be opened. */
    LINK(Kind.TEXT, "Link");

    /** What a cell holds. */
    enum Kind {
        /** What people wrote, of any length. */
        TEXT,
        /** A word out of a few. */
        KEYWORD,
        /** A number. */
        NUMBER,
        /** A moment. */
        TIME
    }

    private final Kind kind;
    private final String heading;

    Column(Kind kind, String heading) {
        this.kind = kind;
        this.heading = heading;
    }

    /** The word for options and for the head of a CSV file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words for options, in one line for people. */
    public static String allKeys() {
        return String.join(", ", Arrays.stream(values()).map(Column::key).toList());
    }

    /** The column of that word; empty where it is none. */
    public static Optional<Column> ofKey(String word) {
        return List.of(values()).stream()
                .filter(column -> column.key().equals(word))
                .findFirst();
    }

    /** The heading for people. */
    String heading() {
        return heading;
    }

    Kind kind() {
        return kind;
    }

    /** The moment in the cell; empty where there is none, or the column holds no times. */
    Optional<Instant> time(Row row) {
        Ticket ticket = row.ticket();
        return switch (this) {
            case DUE -> ticket.sla().dueBy();
            case RESPONSE_DUE -> ticket.sla().firstResponseDueBy();
            case UPDATED -> ticket.updatedAt();
            case CREATED -> ticket.createdAt();
            default -> Optional.empty();
        };
    }

    /** The cell's text, safe to print and on one line; times in UTC to the second (ISO 8601); empty where there is nothing. */
    String text(Row row) {
        return TerminalSanitizer.sanitize(rawText(row));
    }

    private String rawText(Row row) {
        Ticket ticket = row.ticket();
        return switch (this) {
            case MARK -> ticket.sla().color().name().substring(0, 1);
            case SECTION -> Integer.toString(row.section().number());
            case ID -> ticket.id().toString();
            case SUBJECT -> ticket.subject().orElse("");
            case REQUESTER -> ticket.requester().name();
            case EMAIL -> ticket.requester().email().orElse("");
            case COMPANY -> ticket.requester().companyId().orElse("");
            case AGENT -> ticket.assignment().agentName();
            case AGENT_ID -> orEmpty(ticket.assignment().agent());
            case PRIORITY -> ticket.priority().text();
            case STATUS -> ticket.status().text();
            case SLA -> ticket.sla().text();
            case COLOR -> ticket.sla().color().wireName();
            case DUE, RESPONSE_DUE, UPDATED, CREATED ->
                orEmpty(time(row).map(moment -> moment.truncatedTo(ChronoUnit.SECONDS)));
            case GROUP -> orEmpty(ticket.group());
            case TYPE -> ticket.details().type().orElse("");
            case SOURCE -> ticket.details().source().orElse("");
            case HOURS -> hours(ticket);
            case LINK -> orEmpty(row.links().map(links -> links.linkTo(ticket.id())));
        };
    }

    private static String hours(Ticket ticket) {
        var hours = ticket.details().hoursSpent();
        return hours.isPresent() ? Double.toString(hours.getAsDouble()) : "";
    }

    private static String orEmpty(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
