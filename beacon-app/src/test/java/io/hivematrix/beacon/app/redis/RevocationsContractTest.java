package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.util.Map;
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

        RevocationsContract(boolean shares) {
            super(shares, Map.of());
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
        void userWithEndedSession_signsInAgain() {
            String ended = replicas().signIn();
            replicas().signOut(ended);
            assertThat(replicas().list(beacon(), ended).statusCode()).isEqualTo(401);

            assertThat(replicas().list(beacon(), replicas().signIn()).statusCode())
                    .isEqualTo(200);
        }
    }
}
