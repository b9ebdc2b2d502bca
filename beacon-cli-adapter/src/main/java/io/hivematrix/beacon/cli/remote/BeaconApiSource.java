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
    private static final String INCOMPATIBLE = "What answers there is no Beacon that this command understands.";
    private static final String INDEX = "/api/tickets";

    private final ObjectMapper json = new ObjectMapper();
    private final BeaconHttpClient client;
    private final Clock clock;

    private BeaconApiSource(BeaconHttpClient calls, Clock clock) {
        this.client = calls;
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
        return new BeaconApiSource(BeaconHttpClient.create(address, token), clock);
    }

    @Override
    public ViewSlug defaultView() {
        return views().defaultView().slug();
    }

    @Override
    public DashboardResult fetch(DashboardQuery query) {
        byte[] body = get(DashboardQueryString.of(query));
        Dashboard dashboard = read(() -> ApiDashboardReader.dashboard(parse(body), query, clock.instant()));
        return new DashboardResult(dashboard, () -> body);
    }

    @Override
    public Views views() {
        return read(() -> ApiIndexReader.views(parse(get(INDEX)))).orElseThrow(BeaconApiSource::incompatible);
    }

    @Override
    public Agents agents() {
        return ApiIndexReader.agents(parse(get(INDEX)));
    }

    @Override
    public HealthResult health() {
        HttpResponse<byte[]> answer = client.get("/health");
        if (answer.statusCode() != OK && answer.statusCode() != UNHEALTHY) {
            throw errorOf(answer);
        }
        return ApiHealthReader.health(parse(answer.body())).orElseThrow(BeaconApiSource::incompatible);
    }

    /** Nothing to let go of: the client's threads do not keep the process alive. */
    @Override
    public void close() {}

    private byte[] get(String path) {
        HttpResponse<byte[]> answer = client.get(path);
        if (answer.statusCode() != OK) {
            throw errorOf(answer);
        }
        return answer.body();
    }

    private CliException errorOf(HttpResponse<byte[]> answer) {
        return new ErrorResponses(json, client.hasToken()).toException(answer);
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode document = json.readTree(body);
            if (document.isObject()) {
                return document;
            }
        } catch (IOException noJson) {
            throw new CliException(ExitCode.UNAVAILABLE, INCOMPATIBLE, noJson);
        }
        throw incompatible();
    }

    /** What the domain refuses, no Beacon has said. */
    private static <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException impossible) {
            throw new CliException(ExitCode.UNAVAILABLE, INCOMPATIBLE, impossible);
        }
    }

    private static CliException incompatible() {
        return new CliException(ExitCode.UNAVAILABLE, INCOMPATIBLE);
    }
}
