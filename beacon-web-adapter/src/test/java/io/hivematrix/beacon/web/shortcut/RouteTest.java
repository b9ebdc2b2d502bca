package io.hivematrix.beacon.web.shortcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
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
    @RequiresAudience(Audience.USERS_AND_SERVICES)
    public static final class OwnAccess {

        /** ConditionalResponses. */
        @RequiresAudience(Audience.USERS)
        public void answer() {}
    }

    /** Its method may be called less often than it says itself. */
    @RequiresAudience(Audience.USERS)
    @RateLimited(RateLimitCategory.REFRESH)
    public static final class OwnLimit {

        /** ConditionalResponses. */
        @RateLimited(RateLimitCategory.SYNC)
        public void answer() {}
    }

    /** Its method says nothing. */
    @RequiresAudience(Audience.USERS)
    @RateLimited(RateLimitCategory.REFRESH)
    public static final class AllAlike {

        /** ConditionalResponses. */
        public void answer() {}
    }
}
