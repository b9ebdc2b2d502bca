package io.hivematrix.beacon.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.GroupId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

    private static final GroupId ONE = new GroupId(1);
    private static final GroupId TWO = new GroupId(2);
    private static final View ALL = new View(new ViewSlug("all"), "All", "Everything", GroupFilter.ALL, 0);

    @Test
    void standard_hasViewsOfTheSpecification() {
        Views views = Views.standard(Set.of(ONE), 30);

        assertThat(views.all())
                .containsExactly(
                        new View(
                                new ViewSlug("helpdesk"),
                                "Helpdesk",
                                "Helpdesk",
                                new GroupFilter(Set.of(), Set.of(ONE)),
                                30),
                        new View(
                                new ViewSlug("professional-services"),
                                "Professional Services",
                                "Pro Services",
                                new GroupFilter(Set.of(ONE), Set.of()),
                                30));
        assertThat(views.defaultView().slug()).hasToString("helpdesk");
    }

    @Test
    void find_returnsViewWithSlug() {
        assertThat(new Views(List.of(ALL)).find(new ViewSlug("all"))).hasValue(ALL);
        assertThat(new Views(List.of(ALL)).find(new ViewSlug("none"))).isEmpty();
    }

    @Test
    void rejectsNoViewAndDuplicateSlugs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Views(List.of()))
                .withMessage("at least one view is required");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Views(List.of(ALL, ALL)))
                .withMessage("view slug 'all' is used twice");
    }

    @Test
    void groupFilter_acceptsNoGroupIfNoneIsIncluded() {
        assertThat(GroupFilter.ALL.accepts(Optional.empty())).isTrue();
        assertThat(GroupFilter.except(Set.of(ONE)).accepts(Optional.empty())).isTrue();
        assertThat(GroupFilter.only(Set.of(ONE)).accepts(Optional.empty())).isFalse();
    }

    @Test
    void groupFilter_includesOrExcludesGroups() {
        assertThat(GroupFilter.only(Set.of(ONE)).accepts(Optional.of(ONE))).isTrue();
        assertThat(GroupFilter.only(Set.of(ONE)).accepts(Optional.of(TWO))).isFalse();
        assertThat(GroupFilter.except(Set.of(ONE)).accepts(Optional.of(ONE))).isFalse();
        assertThat(GroupFilter.except(Set.of(ONE)).accepts(Optional.of(TWO))).isTrue();
        assertThat(GroupFilter.ALL.accepts(Optional.of(TWO))).isTrue();
    }

    @Test
    void groupFilter_rejectsContradictions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupFilter(Set.of(ONE), Set.of(ONE)))
                .withMessage("group 1 is both included and excluded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupFilter.only(Set.of()))
                .withMessage("groups must not be empty");
        assertThat(new GroupFilter(Set.of(ONE), Set.of(TWO)).accepts(Optional.of(ONE)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Helpdesk", "a b", "-a", "a-", "a--b", "a/b", "ä"})
    void slug_rejectsOtherFormats(String slug) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ViewSlug(slug))
                .withMessageContaining("'" + slug + "'");
    }

    @Test
    void slug_hasAtMost64Characters() {
        assertThat(new ViewSlug("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewSlug("a".repeat(65)));
    }

    @Test
    void view_requiresTextsAndThreshold() {
        ViewSlug slug = new ViewSlug("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new View(slug, " ", "tab", GroupFilter.ALL, 1))
                .withMessage("title must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new View(slug, "title", "", GroupFilter.ALL, 1))
                .withMessage("tabLabel must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new View(slug, "title", "tab", GroupFilter.ALL, -1))
                .withMessageStartingWith("sirenThreshold must not be negative");
    }

    @Test
    void resolvesProfessionalServices_settingThenCodexThenDefault() {
        PsaConfiguration codexConfiguration = new PsaConfiguration(Optional.empty(), Set.of(TWO));

        assertThat(ViewDefinitions.standard(Set.of(ONE), 5).views(codexConfiguration))
                .isEqualTo(Views.standard(Set.of(ONE), 5));
        assertThat(ViewDefinitions.standard(Set.of(), 5).views(codexConfiguration))
                .isEqualTo(Views.standard(Set.of(TWO), 5));
        assertThat(ViewDefinitions.standard(Set.of(), 5).views(PsaConfiguration.UNKNOWN))
                .isEqualTo(Views.standard(Set.of(new GroupId(19000234009L)), 5));
    }

    @Test
    void fixed_ignoresConfiguration() {
        Views views = new Views(List.of(ALL));

        assertThat(ViewDefinitions.fixed(views).views(PsaConfiguration.UNKNOWN)).isSameAs(views);
    }
}
