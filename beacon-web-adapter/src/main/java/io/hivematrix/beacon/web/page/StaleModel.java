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
public record StaleModel(String sentence, DisplayTime since, DisplayTime nextTry) {

    static StaleModel of(Freshness freshness) {
        return freshness
                .failure()
                .map(failure -> new StaleModel(
                        failure.reason().sentence(),
                        DisplayTime.of(Optional.of(failure.since()), ""),
                        DisplayTime.of(failure.nextTry(), "")))
                .orElseGet(() ->
                        new StaleModel("", DisplayTime.of(Optional.empty(), ""), DisplayTime.of(Optional.empty(), "")));
    }
}
