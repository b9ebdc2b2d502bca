package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.source.HealthResult;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Through a running Beacon. */
public final class BeaconApiSource implements DashboardSource {

    private static final int OK = 200;
    private static final int UNHEALTHY = 503;
    private static final String NOT_BEACON = "What answers there is no Beacon that this command understands.";
    private static final String INDEX = "/api/tickets";

    private final ObjectMapper json = new ObjectMapper();
    private final BeaconHttpClient calls;
    private final Clock clock;

    private BeaconApiSource(BeaconHttpClient calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * The Beacon at an address.
     *
     * @param address such as "https://host/beacon"
     * @param token goes with each request as a bearer token; empty where there is none
     * @param clock tells when an answer was given
     * @throws IllegalArgumentException if the address is no http(s) address, or has a user or parameters in it
     */
    public static DashboardSource at(String address, Optional<String> token, Clock clock) {
        return new BeaconApiSource(BeaconHttpClient.to(address, token), clock);
    }

    @Override
    public ViewSlug defaultView() {
        return views().defaultView().slug();
    }

    @Override
    public DashboardResult ask(DashboardQuery query) {
        byte[] body = fetched(DashboardQueryString.of(query));
        Dashboard dashboard = read(() -> ApiDashboardReader.dashboard(tree(body), query, clock.instant()));
        return new DashboardResult(dashboard, () -> body);
    }

    @Override
    public Views views() {
        return read(() -> ApiIndexReader.views(tree(fetched(INDEX)))).orElseThrow(BeaconApiSource::notBeacon);
    }

    @Override
    public Agents agents() {
        return ApiIndexReader.agents(tree(fetched(INDEX)));
    }

    @Override
    public HealthResult health() {
        HttpResponse<byte[]> answer = calls.get("/health");
        if (answer.statusCode() != OK && answer.statusCode() != UNHEALTHY) {
            throw refused(answer);
        }
        return ApiHealthReader.health(tree(answer.body())).orElseThrow(BeaconApiSource::notBeacon);
    }

    /** Nothing to let go of: the client's threads do not keep the process alive. */
    @Override
    public void close() {}

    private byte[] fetched(String path) {
        HttpResponse<byte[]> answer = calls.get(path);
        if (answer.statusCode() != OK) {
            throw refused(answer);
        }
        return answer.body();
    }

    private CliException refused(HttpResponse<byte[]> answer) {
        return new ErrorResponses(json, calls.signed()).of(answer);
    }

    private JsonNode tree(byte[] body) {
        try {
            JsonNode document = json.readTree(body);
            if (document.isObject()) {
                return document;
            }
        } catch (IOException noJson) {
            throw new CliException(ExitCode.UNAVAILABLE, NOT_BEACON, noJson);
        }
        throw notBeacon();
    }

    /** What the domain refuses, no Beacon has said. */
    private static <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException impossible) {
            throw new CliException(ExitCode.UNAVAILABLE, NOT_BEACON, impossible);
        }
    }

    private static CliException notBeacon() {
        return new CliException(ExitCode.UNAVAILABLE, NOT_BEACON);
    }
}
