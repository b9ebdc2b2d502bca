package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.DescriptionFormat;
import io.hivematrix.beacon.domain.ticket.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCommandsTest {

    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"301", "#301"})
    void show_printsTicketOfAnyView(String number) {
        var result = cli.run("show", number);
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("#301  Ticket number 301\n\nSection       3, Needs Agent / Update Overdue\n")
                .contains("\nAgent         Ömar Zięba\n", "\nSLA           Overdue by 2h\n")
                .contains("\nUpdated       2026-11-22 13:00 (2h ago)\n")
                .contains("\nLink          https://psa.example/tickets/301\n");
        assertThat(cli.run("show", "201").out()).startsWith("#201  ");
    }

    @Test
    void show_printsDescriptionAsText() {
        String html = "<style>p{}</style><p>Hello&nbsp;<b>all</b>,</p>\n<div>a &lt;b&gt; &amp;amp;<br>c\u001b[2J</div>";
        cli.boards(FixedBoardSource.of(Boards.of(
                Section.OPEN,
                Tickets.ticket(7).description(html, DescriptionFormat.HTML).build())));
        assertThat(cli.run("show", "7").out()).endsWith("\n\nHello all,\na <b> &amp;\nc\uFFFD[2J\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "open"})
    void unknownTicket_exitCode2(String command) {
        assertThat(cli.run(command, "999").err())
                .isEqualToIgnoringNewLines("beacon: No active ticket has the number 999.");
        assertThat(cli.run(command, "12x").err())
                .isEqualToIgnoringNewLines("beacon: '12x' is not a ticket number; allowed: digits, such as 101");
        assertThat(cli.run(command, "999").code()).isEqualTo(2);
    }

    @Test
    void open_startsBrowserWithLink() throws Exception {
        Path opened = directory.resolve("opened");
        Path browser = Files.writeString(directory.resolve("browser"), "#!/bin/sh\necho \"$1\" > '" + opened + "'\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        var result = cli.variable("BROWSER", browser.toString()).run("open", "301");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).isEqualToIgnoringNewLines("https://psa.example/tickets/301");
        assertThat(opened).hasContent("https://psa.example/tickets/301");
    }

    @ParameterizedTest
    @CsvSource({
        "missing:DIR/browser --new, --new https://psa.example/tickets/301",
        "DIR/browser -u=%s -x, -u=https://psa.example/tickets/301 -x"
    })
    void open_browserWithArguments(String browser, String arguments) throws IOException {
        Path opened = directory.resolve("opened");
        Path script = Files.writeString(directory.resolve("browser"), "#!/bin/sh\necho \"$*\" > '" + opened + "'\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));

        var result = cli.variable("BROWSER", browser.replace("DIR", directory.toString()))
                .run("open", "301");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(opened).hasContent(arguments);
    }

    @Test
    void open_withoutBrowser_printsLink_exitCode69() {
        var result =
                cli.variable("BROWSER", directory.resolve("missing").toString()).run("open", "301");
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.out()).isEqualToIgnoringNewLines("https://psa.example/tickets/301");
        assertThat(result.err()).isEqualToIgnoringNewLines("beacon: No browser could be started. Set BROWSER.");
    }
}
