package io.hivematrix.beacon.web.limit;

import java.time.Duration;
import java.util.List;

/**
 * What a limiter says to one request.
 *
 * @param allowed whether it may go on
 * @param retryAfter when another try can succeed; zero if allowed
 * @param remaining what is left of each quota
 */
record Verdict(boolean allowed, Duration retryAfter, List<Remaining> remaining) {

    /**
     * What is left of one quota.
     *
     * @param quota the quota
     * @param count requests left in this stretch
     * @param reset how long this stretch goes on
     */
    record Remaining(Quota quota, long count, Duration reset) {}
}
