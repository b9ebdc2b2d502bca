package io.hivematrix.beacon.web.ratelimit;

import io.hivematrix.beacon.web.auth.model.Viewer;
import jakarta.ws.rs.container.DynamicFeature;
import java.util.Optional;

/** Stands before every resource method of a server and counts who calls it, as its {@link RateLimited} asks. */
public interface RateLimitChecker extends DynamicFeature {

    /**
     * Counts a request that has not reached Jersey. If it goes there after all, with the verdict as its
     * {@link RateLimitDecision#PROPERTY}, it is not counted again.
     *
     * @param resource the resource class that is called
     * @param viewer who calls it
     * @return what came of it; empty where there is no limit
     */
    Optional<RateLimitDecision> count(Class<?> resource, Viewer viewer);
}
