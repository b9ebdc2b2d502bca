package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.board.Freshness;
import java.util.Optional;

/**
 * What the page says when a newer board was wanted and could not be had.
 *
 * @param sentence what is wrong; empty while all is well
 * @param since since when
 * @param nextTry when Beacon asks again; unknown where Codex did not let that be foreseen
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
