package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayLinkCommandTest {

    private final CliFixture cli = new CliFixture();

    @Test
    void printsAddressOnStandardOutputAndIdOnStandardError() {
        var result = cli.run(
                "display-link", "--name", "Entrance", "--view", "a,b", "--view", "c", "--url", "https://host/beacon/");
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualToIgnoringNewLines("https://host/beacon/display/a+b+c?token=tickets");
        assertThat(result.err()).startsWith("id link-of-Entrance, valid until ");
    }

    @Test
    void requiresNameViewAndUrl() {
        var result = cli.run("display-link", "--show", "full");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--name", "--view", "--url");
    }
}
