package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.cli.env.ConnectionSettings;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.source.HealthResult;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.view.Views;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link DashboardSource} that reads from the API of a running Beacon. */
public final class BeaconApiSource implements DashboardSource {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNHEALTHY = 503;
    private static final String INCOMPATIBLE =
            "The response is not from a compatible Beacon. Check the URL of --beacon.";
    private static final String INDEX = "/api/tickets";

    private final ObjectMapper json = new ObjectMapper();
    private final BeaconHttpClient client;
    private final Clock clock;

    private BeaconApiSource(BeaconHttpClient calls, Clock clock) {
        this.client = calls;
        this.clock = clock;
    }

    /**
     * Creates a source; opens no connection.
     *
     * @param address base URL, such as "https://host/beacon"
     * @param token bearer token sent with each request; empty for anonymous requests
     * @param connections proxy and trusted certificates
     * @param clock time of the responses
     * @throws IllegalArgumentException if the address is not an http(s) URL or has user info, query or fragment
     */
    public static DashboardSource at(
            String address, Optional<String> token, ConnectionSettings connections, Clock clock) {
        return new BeaconApiSource(BeaconHttpClient.create(address, token, connections), clock);
    }

    @Override
    public DashboardResult fetch(DashboardQuery query) {
        ApiResponse response = client.get(DashboardQueryString.of(query));
        if (response.status() == NOT_FOUND) {
            throw new UnknownViewException(query.view(), views());
        }
        byte[] body = body(response);
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
        ApiResponse response = client.get("/health");
        if (response.status() != OK && response.status() != UNHEALTHY) {
            throw errorOf(response);
        }
        return ApiHealthReader.health(parse(response.body())).orElseThrow(BeaconApiSource::incompatible);
    }

    /** Does nothing: the threads of requests are daemon threads, and no connection stays open. */
    @Override
    public void close() {}

    private byte[] get(String path) {
        return body(client.get(path));
    }

    private byte[] body(ApiResponse response) {
        if (response.status() != OK) {
            throw errorOf(response);
        }
        return response.body();
    }

    private CliException errorOf(ApiResponse response) {
        return new ErrorResponses(json, client.hasToken()).toException(response);
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode document = json.readTree(body);
            if (document.isObject()) {
                return document;
            }
        } catch (IOException invalidJson) {
            throw new CliException(ExitCode.UNAVAILABLE, INCOMPATIBLE, invalidJson);
        }
        throw incompatible();
    }

    /** Maps values that the domain rejects to an incompatible response. */
    private static <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException invalid) {
            throw new CliException(ExitCode.UNAVAILABLE, INCOMPATIBLE, invalid);
        }
    }

    private static CliException incompatible() {
        return new CliException(ExitCode.UNAVAILABLE, INCOMPATIBLE);
    }
}
