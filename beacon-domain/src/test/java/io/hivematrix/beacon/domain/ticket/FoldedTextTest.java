package io.hivematrix.beacon.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "VPN Drops, vpn drops",
        "Łukasz Żak, lukasz zak",
        "ÅNGSTRÖM, angstrom",
        "Straße, strasse",
        "Ærø Œuvre, aero oeuvre",
        "İSTANBUL ısı, istanbul isi",
        "Đorđe Ħal Ŧ, dorde hal t",
        "ΟΔΟΣ, οδοσ",
        "ﬁle, file",
        "مرحبا, مرحبا",
        "~z{}, ~z{}",
        "Z, z",
        "A, a"
    })
    void of_removesCaseAndAccents(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "' a  b ', 'a b'",
                "'a\tb\nc', 'a b c'",
                "'a\u00a0\u2003b', 'a b'",
                "'', ''",
                "'   ', ''",
                "'a ', 'a'"
            })
    void of_normalizesWhiteSpace(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(folded);
    }

    @Property(edgeCases = EdgeCasesMode.MIXIN)
    void of_isIdempotent(@ForAll String text) {
        String once = FoldedText.of(text);

        assertThat(FoldedText.of(once)).isEqualTo(once);
    }
}
