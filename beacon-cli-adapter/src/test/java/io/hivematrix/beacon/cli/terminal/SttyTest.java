package io.hivematrix.beacon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SttyTest {

    @Test
    void parsesRowsAndColumns() {
        assertThat(Stty.size("24 80\n")).contains(new Terminal.Size(80, 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0", "24", "24 80 1", "a b", "-1 80", "999999 80", "stty: no terminal"})
    void rejectsOtherOutput(String output) {
        assertThat(Stty.size(output)).isEmpty();
    }
}
