package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.app.bench.Wrk.Rate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A request that is repeated.
 *
 * @param url the address
 * @param headers lines such as "Accept-Encoding: gzip"
 * @param server the process of the server
 */
record Load(String url, List<String> headers, ProcessHandle server) {

    private static final int ROUNDS = 3;

    /** With one connection, which leaves a processor to the just-in-time compiler: 32 connections hardly leave it any time. */
    private static final Wrk WARM_UP = new Wrk(1, 15);

    /** Returns the median of some rounds after a warm-up. */
    Rate rate(Wrk wrk) throws IOException {
        warm();
        List<Rate> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rates.add(on(wrk));
        }
        return median(rates);
    }

    /** Returns the medians of both, measured in turn so that other load affects both; this one's first. */
    List<Rate> beside(Load baseline, Wrk wrk) throws IOException {
        warm();
        baseline.warm();
        List<Rate> ours = new ArrayList<>();
        List<Rate> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(on(wrk));
            theirs.add(baseline.on(wrk));
        }
        return List.of(median(ours), median(theirs));
    }

    /** Sends requests until most code of the server is compiled. */
    void warm() throws IOException {
        on(WARM_UP);
    }

    Rate on(Wrk wrk) throws IOException {
        return wrk.rate(url, headers, server);
    }

    private static Rate median(List<Rate> rates) {
        return rates.stream()
                .sorted(Comparator.comparingDouble(Rate::perSecond))
                .toList()
                .get(rates.size() / 2);
    }
}
