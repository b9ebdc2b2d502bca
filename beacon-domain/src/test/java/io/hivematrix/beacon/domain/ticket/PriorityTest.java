package io.hivematrix.beacon.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriorityTest {

    @ParameterizedTest
    @CsvSource({"1,LOW", "2,MEDIUM", "3,HIGH", "4,URGENT", "0,UNKNOWN", "9,UNKNOWN", "-1,UNKNOWN"})
    void ofLevel_returnsPriority(int level, Priority priority) {
        assertThat(Priority.ofLevel(level)).isEqualTo(priority);
    }

    @ParameterizedTest
    @EnumSource
    void ofSlug_ignoresCase(Priority priority) {
        assertThat(Priority.ofSlug(priority.slug())).hasValue(priority);
        assertThat(Priority.ofSlug(priority.text())).hasValue(priority);
        assertThat(Priority.ofLevel(priority.level())).isEqualTo(priority);
    }

    @Test
    void slugAndText_ofUrgent() {
        assertThat(Priority.URGENT.slug()).isEqualTo("urgent");
        assertThat(Priority.URGENT.text()).isEqualTo("Urgent");
        assertThat(Priority.ofSlug("critical")).isEmpty();
    }
}
