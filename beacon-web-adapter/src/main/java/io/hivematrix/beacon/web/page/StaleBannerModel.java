package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.board.Freshness;
import java.util.Optional;

/**
 * Banner of a stale board.
 *
 * @param reason the reason; empty if the board is fresh
 * @param since time of the first failure; empty if the board is fresh
 */
public record StaleBannerModel(String reason, String since) {

    static StaleBannerModel of(Freshness freshness) {
        return freshness
                .failure()
                .map(failure -> new StaleBannerModel(
                        failure.detail(),
                        TimeModel.full(Optional.of(failure.since()), "").text()))
                .orElseGet(() -> new StaleBannerModel("", ""));
    }
}
