package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Column of a table of tickets. */
public enum Column {
    /** First letter of the SLA color: R, O, Y or G; readable without colors. */
    MARK(Kind.KEYWORD, ""),
    SECTION(Kind.NUMBER, "Section"),
    /** Ticket number in the PSA system. */
    ID(Kind.NUMBER, "ID"),
    SUBJECT(Kind.TEXT, "Subject"),
    REQUESTER(Kind.TEXT, "Requester"),
    EMAIL(Kind.TEXT, "Email"),
    COMPANY(Kind.TEXT, "Company"),
    AGENT(Kind.TEXT, "Agent"),
    AGENT_ID(Kind.NUMBER, "Agent ID"),
    PRIORITY(Kind.KEYWORD, "Priority"),
    STATUS(Kind.TEXT, "Status"),
    SLA(Kind.TEXT, "SLA"),
    COLOR(Kind.KEYWORD, "Color"),
    /** Time by which the ticket is to be resolved. */
    DUE(Kind.TIME, "Due"),
    /** Time by which the first response is due. */
    RESPONSE_DUE(Kind.TIME, "Response due"),
    UPDATED(Kind.TIME, "Updated"),
    CREATED(Kind.TIME, "Created"),
    GROUP(Kind.NUMBER, "Group"),
    TYPE(Kind.TEXT, "Type"),
    SOURCE(Kind.TEXT, "Source"),
    HOURS(Kind.NUMBER, "Hours"),
    LINK(Kind.TEXT, "Link");

    enum Kind {
        /** Text of any length and content, written by users. */
        TEXT,
        /** One of a few fixed values. */
        KEYWORD,
        NUMBER,
        TIME
    }

    private final Kind kind;
    private final String heading;

    Column(Kind kind, String heading) {
        this.kind = kind;
        this.heading = heading;
    }

    /** Returns the name used in options and CSV headers. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static String allKeys() {
        return String.join(", ", Arrays.stream(values()).map(Column::key).toList());
    }

    /** Returns the column of a key, ignoring case; empty if unknown. */
    public static Optional<Column> ofKey(String key) {
        return List.of(values()).stream()
                .filter(column -> column.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** Returns what the column contains, in a few words. */
    public String description() {
        return this == MARK ? "SLA color" : heading;
    }

    String heading() {
        return heading;
    }

    Kind kind() {
        return kind;
    }

    /** Returns the time in the cell; empty if absent or the column has no times. */
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

    /** Returns the sanitized text of the cell on one line, times in UTC to the second (ISO 8601); empty if absent. */
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
                orEmpty(time(row).map(time -> time.truncatedTo(ChronoUnit.SECONDS)));
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
