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
    void theWidestGivesWayFirst() {
        assertThat(ColumnWidths.fit(new int[] {5, 40, 20}, new int[] {5, 10, 10}, 50))
                .containsExactly(5, 21, 20);
    }

    @Test
    void columnsAreLeftOutFromTheRightRatherThanCutToNothing() {
        assertThat(ColumnWidths.fit(new int[] {5, 30, 30, 30}, new int[] {5, 6, 6, 6}, 25))
                .containsExactly(5, 8, 8, 0);
    }

    @Test
    void atWorstTheFirstOneIsCut() {
        assertThat(ColumnWidths.fit(new int[] {10, 30}, new int[] {10, 10}, 7)).containsExactly(7, 0);
    }

    @Property
    void alwaysFitTheRoom(@ForAll @Size(min = 1, max = 12) int[] any, @ForAll @IntRange(min = 1, max = 300) int room) {
        int[] wished = positive(any);
        assertThat(ColumnWidths.total(ColumnWidths.fit(wished, wished, room))).isLessThanOrEqualTo(room);
    }

    @Property
    void areAsWishedWhereThereIsRoom(@ForAll @Size(min = 1, max = 12) int[] any) {
        int[] wished = positive(any);
        assertThat(ColumnWidths.fit(wished, wished, ColumnWidths.total(wished))).isEqualTo(wished);
    }

    private static int[] positive(int[] any) {
        return Arrays.stream(any).map(value -> Math.floorMod(value, 80) + 1).toArray();
    }
}
