package io.hivematrix.beacon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.sort.SortKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scripts and templates have each column. */
class ColumnsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void scripts_haveTheSortKeysInOrder() throws IOException {
        String keys = Arrays.stream(SortKey.values())
                .map(key -> '"' + key.slug() + '"')
                .collect(Collectors.joining(", ", "SORT_KEYS = [", "];"));

        assertThat(Files.readString(RESOURCES.resolve("static/js/board/section-sort-orders.js")))
                .contains(keys);
    }

    @Test
    void rowsOfBothKinds_haveACellPerColumn() throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("templates/row.ftl")).lines())
                .filteredOn(line -> line.startsWith("<tr"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.split("<td", -1)).hasSize(SortKey.values().length + 1));
    }
}
