package io.hivematrix.beacon.web.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.auth.TestRevocations;
import io.hivematrix.beacon.web.auth.cookie.SessionCookie;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.testing.LogCapture;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of displays. */
class DisplayLinksTest {

    private static final CookieSigningSecret SECRET = new CookieSigningSecret(TestSettings.SECRET);
    private static final List<ViewSlug> VIEWS =
            List.of(new ViewSlug("helpdesk"), new ViewSlug("professional-services"));

    @RegisterExtension
    private final LogCapture log = new LogCapture(DisplayLinks.class);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final DisplayLinks links = links(DisplayMode.LINK, Set.of(), 0);
    private final DisplayLink link = links.issue("Entrance", VIEWS, RedactionLevel.TICKETS, 365);

    @Test
    void token_containsTheLink() {
        assertThat(links.read(links.sign(link))).isEqualTo(link);
        assertThat(link.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(365)));
        assertThat(links.path(link)).isEqualTo("/display/helpdesk?token=" + links.sign(link));
    }

    @Test
    void tooManyRevocations_areLoggedOnce() {
        TestRevocations revocations = new TestRevocations();
        DisplayLinks full = new DisplayLinks(
                new DisplaySettings(DisplayMode.LINK, SECRET, Set.of(), 0), clock, UUID::randomUUID, revocations);
        IntStream.range(0, 10_002).forEach(i -> revocations.revoke("invented-" + i));

        assertThat(log.lines()).singleElement().asString().contains("More than 10000 ids of display links");
        assertThat(full.read(full.sign(link))).isEqualTo(link);
    }

    @Test
    void token_isInvalidFromItsExpiryOn() {
        String token = links.sign(link);
        clock.advance(Duration.ofDays(365).minusSeconds(1));
        assertThat(links.read(token)).isEqualTo(link);
        clock.advance(Duration.ofSeconds(1));
        assertRejected(links, token, RejectionReason.EXPIRED);
    }

    @Test
    void token_isRevokedByIdAndByEpoch() {
        String token = links.sign(link);
        assertThat(links(DisplayMode.OPEN, Set.of(UUID.randomUUID().toString()), 0)
                        .read(token))
                .isEqualTo(link);
        assertRejected(links(DisplayMode.LINK, Set.of(link.id()), 0), token, RejectionReason.REVOKED);
        assertRejected(links(DisplayMode.LINK, Set.of(), 1), token, RejectionReason.REVOKED);
        assertRejected(links(DisplayMode.OFF, Set.of(), 0), token, RejectionReason.REVOKED);
    }

    @Test
    void token_isSignedWithAKeyOfItsOwn() {
        String token = links.sign(link);
        DisplaySettings other = new DisplaySettings(
                DisplayMode.LINK, new CookieSigningSecret("another-secret-of-32-bytes-aaaaa"), Set.of(), 0);
        assertRejected(new DisplayLinks(other, clock, UUID::randomUUID), token, RejectionReason.SIGNATURE);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> new SessionCookie(SECRET, clock).read(token))
                .matches(rejected -> rejected.reason() == RejectionReason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "\0", "eyJhbGciOiJub25lIn0.e30."})
    void otherTextsAreNoTokens(String text) {
        assertRejected(links, text, RejectionReason.MALFORMED);
    }

    @Test
    void changedTokensAreInvalid() {
        String token = links.sign(link);
        String[] parts = token.split("\\.", -1);
        String[] full = links.sign(links.issue("Entrance", VIEWS, RedactionLevel.FULL, 365))
                .split("\\.", -1);
        assertRejected(links, parts[0] + "." + full[1] + "." + parts[2], RejectionReason.SIGNATURE);
        assertRejected(links, token + "=", RejectionReason.MALFORMED);
        assertRejected(links, "x".repeat(5000), RejectionReason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 401, Integer.MAX_VALUE})
    void daysOutOfRange_areRejected(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> links.issue("Entrance", VIEWS, RedactionLevel.TICKETS, days))
                .withMessage("the number of days must be 1 to 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u202eb", "a\u0000"})
    void unprintableNames_areRejected(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> links.issue(name, VIEWS, RedactionLevel.TICKETS, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> links.issue("n".repeat(61), VIEWS, RedactionLevel.TICKETS, 1));
    }

    @Test
    void views_areOneToTwenty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> links.issue("Entrance", List.of(), RedactionLevel.TICKETS, 1));
        List<ViewSlug> many = IntStream.range(0, 21)
                .mapToObj(number -> new ViewSlug("view" + number))
                .toList();
        assertThatIllegalArgumentException().isThrownBy(() -> links.issue("Entrance", many, RedactionLevel.TICKETS, 1));
    }

    private DisplayLinks links(DisplayMode mode, Set<String> revoked, long epoch) {
        return new DisplayLinks(new DisplaySettings(mode, SECRET, revoked, epoch), clock, UUID::randomUUID);
    }

    private static void assertRejected(DisplayLinks links, String token, RejectionReason reason) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> links.read(token))
                .matches(rejected -> rejected.reason() == reason);
    }
}
