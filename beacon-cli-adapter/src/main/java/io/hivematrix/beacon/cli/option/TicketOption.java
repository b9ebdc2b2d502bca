package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.source.TicketResult;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.util.regex.Pattern;
import picocli.CommandLine.Parameters;

/** The ticket that a command shows or opens. */
public final class TicketOption {

    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,17})");

    @Parameters(paramLabel = "ID", description = "Ticket number, such as 101 or '#101'.")
    private String number;

    /**
     * Finds the ticket in any view.
     *
     * @throws CliException with exit code 2 if the text is not a number or there is no such active ticket
     */
    public TicketResult find(DashboardSource source) {
        if (!NUMBER.matcher(number).matches()) {
            throw CliException.usage("'" + number + "' is not a ticket number; allowed: digits, such as 101");
        }
        TicketId id = new TicketId(Long.parseLong(number.replace("#", "")));
        return source.ticket(id).orElseThrow(() -> CliException.usage("No active ticket has the number " + id + "."));
    }
}
