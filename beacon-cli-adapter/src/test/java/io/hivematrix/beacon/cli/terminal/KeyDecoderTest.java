package io.hivematrix.beacon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDecoderTest {

    @ParameterizedTest
    @CsvSource({
        "q/é, q / é",
        "^[[A^[[B^[OA, UP DOWN UP",
        "^[[5~^[[6~, PAGE_UP PAGE_DOWN",
        "^[[H^[[F^[[1~^[[4~^[OF, HOME END HOME END END",
        "^[[1;5A, ''",
        "^[, ESCAPE",
        "^[q, ESCAPE q"
    })
    void decodesKeys(String typed, String keys) {
        assertThat(decode(typed.replace("^[", "\u001b"))).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource({"10, ENTER", "13, ENTER", "127, BACKSPACE", "8, BACKSPACE"})
    void decodesControlCharacters(int code, String key) {
        assertThat(decode(Character.toString(code))).isEqualTo(key);
    }

    @Property
    void anyText_isDecoded(@ForAll String text) {
        assertThat(KeyDecoder.decode(text)).doesNotContainNull();
    }

    private static String decode(String text) {
        return KeyDecoder.decode(text).stream()
                .map(event -> event.type() == TerminalEvent.EventType.TEXT
                        ? event.text()
                        : event.type().name())
                .collect(Collectors.joining(" "));
    }
}
