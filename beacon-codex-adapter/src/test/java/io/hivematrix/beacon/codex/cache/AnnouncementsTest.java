package io.hivematrix.beacon.codex.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private final Announcements announcements = new Announcements();

    @Test
    void repetition_countsOnce() {
        announcements.add(5);
        announcements.add(5);

        assertThat(announcements.count()).isEqualTo(1);
    }

    @Test
    void discarded_isLatestAgainWhenRepeated() {
        announcements.add(5);
        announcements.discard(5, 0);
        announcements.add(5);

        assertThat(announcements.latest()).isEqualTo(5);
    }

    @Test
    void repetitionOfZero_counts() {
        announcements.add(0);
        announcements.add(0);

        assertThat(announcements.count()).isEqualTo(2);
        assertThat(announcements.latest()).isZero();
    }
}
