package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.display.DisplayLink;
import io.hivematrix.beacon.web.display.DisplayLinks;
import io.hivematrix.beacon.web.display.DisplayMode;
import io.hivematrix.beacon.web.display.DisplaySettings;
import io.hivematrix.beacon.web.display.RedactionLevel;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RevocationsContractTest {

    @Nested
    class InProcess extends RevocationsContract {
        InProcess() {
            super(false);
        }
    }

    @Nested
    @Tag("servers")
    class WithRedis extends RevocationsContract {
        WithRedis() {
            super(true);
        }
    }

    abstract static class RevocationsContract extends SharingContract {

        private final DisplayLinks links = new DisplayLinks(
                new DisplaySettings(DisplayMode.LINK, new CookieSigningSecret(Replicas.SECRET), Set.of(), 0),
                Clock.systemUTC(),
                UUID::randomUUID);
        private final boolean shares;

        RevocationsContract(boolean shares) {
            super(shares, Map.of());
            this.shares = shares;
        }

        @Test
        void endedSession_isRejectedOthersAreNot() {
            String ended = replicas().signIn();
            String other = replicas().signIn(new DemoUser("other", "other", "Other", "technician"));
            replicas().signOut(ended);

            for (int request = 0; request < 3; request++) {
                assertThat(replicas().list(beacon(), ended).statusCode()).isEqualTo(401);
                assertThat(replicas().list(beacon(), other).statusCode()).isEqualTo(200);
            }
        }

        @Test
        void revokedDisplayLink_isRejectedOthersAreNot() {
            DisplayLink revoked = link();
            DisplayLink other = link();
            URI revoking =
                    replicas().start("BEACON_DISPLAY_REVOKED", revoked.id()).address();

            for (URI at : shares ? List.of(revoking, beacon()) : List.of(revoking)) {
                await().untilAsserted(() -> assertThat(open(at, revoked).body()).contains("has been revoked"));
                assertThat(open(at, revoked).statusCode()).isEqualTo(401);
                assertThat(open(at, other).statusCode()).isEqualTo(302);
            }
        }

        private DisplayLink link() {
            return links.issue("Entrance", List.of(new ViewSlug("helpdesk")), RedactionLevel.TICKETS, 1);
        }

        private HttpResponse<String> open(URI at, DisplayLink link) {
            return replicas().get(at, links.path(link), "");
        }

        @Test
        void userWithEndedSession_signsInAgain() {
            String ended = replicas().signIn();
            replicas().signOut(ended);
            assertThat(replicas().list(beacon(), ended).statusCode()).isEqualTo(401);

            assertThat(replicas().list(beacon(), replicas().signIn()).statusCode())
                    .isEqualTo(200);
        }
    }
}
