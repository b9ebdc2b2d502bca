package io.hivematrix.beacon.web.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of a display. */
class DisplayOptionsTest {

    private final MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();

    @Test
    void defaults_areOneDarkView() {
        DisplayOptions options = DisplayOptions.parse("helpdesk", parameters);
        assertThat(options.views()).containsExactly(new ViewSlug("helpdesk"));
        assertThat(options.every()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.theme()).isEqualTo("dark");
        assertThat(options.agent()).isEmpty();
    }

    @Test
    void rotation_startsWithTheViewOfThePath() {
        parameters.add("rotate", "helpdesk, professional-services,helpdesk");
        parameters.add("every", "5");
        parameters.add("theme", "light");
        parameters.add("agent_id", "19000234567");
        DisplayOptions options = DisplayOptions.parse("professional-services", parameters);
        assertThat(options.views()).containsExactly(new ViewSlug("professional-services"), new ViewSlug("helpdesk"));
        assertThat(options.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.theme()).isEqualTo("light");
        assertThat(options.agent()).isEqualTo("19000234567");
    }

    @ParameterizedTest
    @CsvSource({
        "rotate, 'helpdesk,,x'",
        "rotate, Helpdesk",
        "rotate, 'a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,a12,a13,a14,a15,a16,a17,a18,a19,a20'",
        "every, 4",
        "every, 3601",
        "every, -5",
        "every, ٣٠",
        "theme, blue",
        "agent_id, x"
    })
    void invalidParameters_areRejected(String name, String value) {
        parameters.add(name, value);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> DisplayOptions.parse("helpdesk", parameters))
                .matches(rejected -> rejected.problem().status() == 400)
                .matches(rejected -> rejected.problem().detail().contains(name));
    }

    /** A filter by a word of the description would reveal which tickets contain it. */
    @Test
    void data_isFilteredByAgentOnly() {
        parameters.add("q", "word");
        parameters.add("priority", "urgent");
        parameters.add("section", "1");
        parameters.add("sort", "requester");
        parameters.add("fields", "full");
        assertThat(DisplayOptions.query("helpdesk", parameters)).isEqualTo(DashboardQuery.of(new ViewSlug("helpdesk")));
    }
}
