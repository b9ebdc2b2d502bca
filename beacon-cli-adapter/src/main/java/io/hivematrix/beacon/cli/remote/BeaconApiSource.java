package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.cli.env.ConnectionSettings;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.source.HealthResult;
import io.hivematrix.beacon.cli.source.TicketResult;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@link DashboardSource} that reads from the API of a running Beacon. Not thread-safe. */
public final class BeaconApiSource implements DashboardSource {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNHEALTHY = 503;
    private static final String INDEX = "/api/tickets";

    private final ObjectMapper json = new ObjectMapper();
    private final BeaconUrl page;
    private final Clock clock;
    private BeaconHttpClient client;
    private Optional<ChangeStream> changes = Optional.empty();
    private boolean confirmed;
    private Optional<String> view = Optional.empty();

    private BeaconApiSource(BeaconHttpClient calls, BeaconUrl page, Clock clock) {
        this.client = calls;
        this.page = page;
        this.clock = clock;
    }

    /**
     * Creates a source; opens no connection.
     *
     * @param address base URL, such as "https://host/beacon", or the address of a page
     * @param token bearer token sent with each request; empty for anonymous requests
     * @param connections proxy and trusted certificates
     * @param clock time of the responses
     * @throws IllegalArgumentException if the address is not an http(s) URL or has user info
     */
    public static DashboardSource at(
            String address, Optional<String> token, ConnectionSettings connections, Clock clock) {
        BeaconUrl page = BeaconUrl.parse(address);
        return new BeaconApiSource(BeaconHttpClient.create(page.address(), token, connections), page, clock);
    }

    @Override
    public DashboardResult fetch(DashboardQuery query) {
        ApiResponse response = response(DashboardQueryString.of(query));
        if (response.status() == NOT_FOUND) {
            ApiResponse index = response(INDEX);
            throw index.status() == OK ? new UnknownViewException(query.view(), views(index)) : errorOf(response);
        }
        Dashboard dashboard =
                read(response, document -> ApiDashboardReader.dashboard(document, query, clock.instant()));
        return new DashboardResult(dashboard, response::body);
    }

    @Override
    public ViewSlug defaultView() {
        ApiResponse index = response(INDEX);
        Views defined = views(index);
        return read(index, document -> view.map(ViewSlug::new))
                .orElse(defined.defaultView().slug());
    }

    @Override
    public Map<String, String> pageFilters() {
        return page.filters();
    }

    @Override
    public Optional<TicketResult> ticket(TicketId id) {
        ApiResponse response = response(INDEX + "/" + views().defaultView().slug() + "/" + id);
        return response.status() == NOT_FOUND ? Optional.empty() : Optional.of(read(response, ApiTicketReader::result));
    }

    @Override
    public Views views() {
        return views(response(INDEX));
    }

    private Views views(ApiResponse index) {
        return read(index, ApiIndexReader::views).orElseThrow(index::incompatible);
    }

    @Override
    public List<Section> sections(boolean additional) {
        return additional
                ? read(
                        response(INDEX + "/" + views().defaultView().slug() + "?section=1&fields=list"),
                        ApiDashboardReader::sections)
                : Section.STANDARD;
    }

    @Override
    public Agents agents() {
        return read(response(INDEX), ApiIndexReader::agents);
    }

    /** Returns the filter that Beacon resolves by the user of the token. */
    @Override
    public AgentFilter ownTickets() {
        return AgentFilter.mine(Optional.empty());
    }

    @Override
    public HealthResult health() {
        ApiResponse response = response("/health");
        if (response.status() != OK && response.status() != UNHEALTHY) {
            throw errorOf(response);
        }
        return ApiHealthReader.health(parse(response)).orElseThrow(response::incompatible);
    }

    @Override
    public void onChange(ViewSlug slug, Runnable action) {
        changes.ifPresent(ChangeStream::close);
        changes = Optional.of(new ChangeStream(client, INDEX + "/" + slug + "/events", action));
    }

    /** Ends the event stream; the threads of requests are daemon threads, and no other connection stays open. */
    @Override
    public void close() {
        changes.ifPresent(ChangeStream::close);
    }

    /** Returns the response to a request; if the address turns out to be that of a page, from the Beacon of the page. */
    private ApiResponse response(String path) {
        ApiResponse response = client.get(path);
        if (response.status() == NOT_FOUND && !confirmed && page.base().isPresent()) {
            BeaconHttpClient ofPage = client.withBase(page.base().get());
            ApiResponse second = ofPage.get(path);
            if (second.status() == OK) {
                client = ofPage;
                view = Optional.of(page.view());
                response = second;
            }
        }
        confirmed |= response.status() == OK;
        return response;
    }

    private CliException errorOf(ApiResponse response) {
        return new ErrorResponses(json, client.hasToken()).toException(response);
    }

    /** Maps the document of a successful response; values that the domain rejects make it an incompatible one. */
    private <T> T read(ApiResponse response, Function<JsonNode, T> reader) {
        if (response.status() != OK) {
            throw errorOf(response);
        }
        try {
            return reader.apply(parse(response));
        } catch (IllegalArgumentException invalid) {
            throw response.incompatible();
        }
    }

    private JsonNode parse(ApiResponse response) {
        try {
            JsonNode document = json.readTree(response.body());
            if (document.isObject()) {
                return document;
            }
        } catch (IOException invalidJson) {
            throw response.incompatible();
        }
        throw response.incompatible();
    }
}
