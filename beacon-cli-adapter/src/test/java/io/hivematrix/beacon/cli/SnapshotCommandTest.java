package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import org.junit.jupiter.api.Test;

class SnapshotCommandTest {

    private final CliFixture cli = new CliFixture();

    @Test
    void showsTheFirstViewInFourSectionsWithCounts() {
        var result = cli.run("snapshot");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("""
                        Helpdesk: 3 tickets, 1 red, 2 orange, synced 10m ago

                        Open Helpdesk Tickets (1)
                            ID  SUBJECT            REQUESTER  AGENT              PRIORITY  STATUS  SLA            UPDATED
                        O  101  Ticket number 101  John Doe   Unassigned         Medium    Open    Due in 3h      2h ago

                        Customer Replied (0)

                        Needs Agent / Update Overdue (1)
                            ID  SUBJECT            REQUESTER  AGENT              PRIORITY  STATUS  SLA            UPDATED
                        R  301  Ticket number 301  John Doe   Ömar Zięba         Urgent    Open    Overdue by 2h  2h ago

                        Other Active Helpdesk Tickets (1)
                            ID  SUBJECT            REQUESTER  AGENT              PRIORITY  STATUS  SLA            UPDATED
                        O  401  Ticket number 401  John Doe   Agent 19000900116  Medium    Open    Due in 3h      2h ago
                        """);
    }

    @Test
    void closesItsConnection() {
        cli.run("snapshot");
        assertThat(cli.closed()).isEqualTo(1);
    }

    @Test
    void sayingThatCodexIsNotReachableTakesOneLineAndExitCode69() {
        var result = cli.boards(FixedBoardSource.unavailable()).run("snapshot");
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualToIgnoringNewLines("beacon: Codex cannot be reached.");
    }
}
