package io.hivematrix.beacon.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    @Test
    void narrowsWidestColumnFirst() {
        assertThat(ColumnWidths.fit(new int[] {5, 40, 20}, new int[] {5, 10, 10}, 50))
                .containsExactly(5, 21, 20);
    }

    @Test
    void omitsColumnsFromTheRight() {
        assertThat(ColumnWidths.fit(new int[] {5, 30, 30, 30}, new int[] {5, 6, 6, 6}, 25))
                .containsExactly(5, 8, 8, 0);
    }

    @Test
    void narrowsFirstColumnAsLastResort() {
        assertThat(ColumnWidths.fit(new int[] {10, 30}, new int[] {10, 10}, 7)).containsExactly(7, 0);
    }

    @Property
    void alwaysFitsMaxWidth(
            @ForAll @Size(min = 1, max = 12) int[] any, @ForAll @IntRange(min = 1, max = 300) int maxWidth) {
        int[] preferred = positive(any);
        assertThat(ColumnWidths.total(ColumnWidths.fit(preferred, preferred, maxWidth)))
                .isLessThanOrEqualTo(maxWidth);
    }

    @Property
    void usesPreferredWidthsIfPossible(@ForAll @Size(min = 1, max = 12) int[] any) {
        int[] preferred = positive(any);
        assertThat(ColumnWidths.fit(preferred, preferred, ColumnWidths.total(preferred)))
                .isEqualTo(preferred);
    }

    private static int[] positive(int[] any) {
        return Arrays.stream(any).map(value -> Math.floorMod(value, 80) + 1).toArray();
    }
}
