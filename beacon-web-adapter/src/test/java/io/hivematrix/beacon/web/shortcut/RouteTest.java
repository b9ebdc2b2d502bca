package io.hivematrix.beacon.web.shortcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.web.auth.Access;
import io.hivematrix.beacon.web.auth.Access.Audience;
import io.hivematrix.beacon.web.ratelimit.Limit;
import io.hivematrix.beacon.web.ratelimit.Limited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @ParameterizedTest
    @ValueSource(classes = {OwnAccess.class, OwnLimit.class})
    void takesNoResourceWhoseMethodsHaveRulesOfTheirOwn(Class<?> resource) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Route(resource, "/", "text/html", "text/html"))
                .withMessageContaining(resource.getSimpleName() + ".answer");
    }

    @Test
    void takesAResourceWhoseRulesAreAllItsOwn() {
        Route route = new Route(AllAlike.class, "/", "text/html", "text/html");

        assertThat(route.surelyAccepted("text/html")).isTrue();
    }

    /** Its method is for fewer than it says itself. */
    @Access(Audience.USERS_AND_SERVICES)
    public static final class OwnAccess {

        /** Answers. */
        @Access(Audience.USERS)
        public void answer() {}
    }

    /** Its method may be called less often than it says itself. */
    @Access(Audience.USERS)
    @Limited(Limit.REFRESH)
    public static final class OwnLimit {

        /** Answers. */
        @Limited(Limit.SYNC)
        public void answer() {}
    }

    /** Its method says nothing. */
    @Access(Audience.USERS)
    @Limited(Limit.REFRESH)
    public static final class AllAlike {

        /** Answers. */
        public void answer() {}
    }
}
