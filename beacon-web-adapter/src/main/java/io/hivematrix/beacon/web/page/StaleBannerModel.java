package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.board.Freshness;
import java.util.Optional;

/**
 * Banner of a stale board.
 *
 * @param sentence the reason; empty if the board is fresh
 * @param since time of the first failure
 * @param nextTry time of the next attempt; may be unknown
 */
public record StaleBannerModel(String sentence, TimeModel since, TimeModel nextTry) {

    static StaleBannerModel of(Freshness freshness) {
        return freshness
                .failure()
                .map(failure -> new StaleBannerModel(
                        failure.detail(),
                        TimeModel.of(Optional.of(failure.since()), ""),
                        TimeModel.of(failure.nextTry(), "")))
                .orElseGet(() -> new StaleBannerModel(
                        "", TimeModel.of(Optional.empty(), ""), TimeModel.of(Optional.empty(), "")));
    }
}
