package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Jersey server on a free loopback port with one resource method per audience, and a client for it. */
public final class AuthenticatedServer implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private volatile ClientContext context = ClientContext.direct("127.0.0.1", "127.0.0.1");

    public AuthenticatedServer(Object... components) {
        ResourceConfig config = new ResourceConfig();
        config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        config.register(new ContextFilter()).register(new ProblemMapper()).register(new AudienceResource());
        for (Object component : components) {
            config.register(component);
        }
        server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), config, false);
        server.getListeners().forEach(listener -> listener.setMaxHttpHeaderSize(32 * 1024));
        start(server);
    }

    private static void start(HttpServer server) {
        try {
            server.start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sets the client context of the following requests. */
    public void setClientContext(ClientContext client) {
        context = client;
    }

    /** Sends a GET request with header names and values. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(), path, headers);
    }

    /** Sends a POST request without a body, with header names and values. */
    public HttpResponse<String> post(String path, String... headers) {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), path, headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        int port = List.copyOf(server.getListeners()).get(0).getPort();
        try {
            return client.send(
                    request.uri(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Returns the session cookie that a response sets. */
    public static Optional<String> cookieOf(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }

    /** One method per audience; each returns the name of the viewer. */
    @Path("/")
    public static final class AudienceResource {

        @GET
        @Path("open")
        @RequiresAudience(Audience.ANYONE)
        public String open() {
            return "open";
        }

        @GET
        @Path("undeclared")
        public String undeclared(@Context SecurityContext security) {
            return security.getUserPrincipal().getName();
        }

        @GET
        @Path("page")
        @RequiresAudience(Audience.PAGE_VIEWERS)
        public String page(@Context SecurityContext security) {
            return security.getUserPrincipal().getName();
        }

        @GET
        @Path("data")
        @RequiresAudience(Audience.USERS_AND_SERVICES)
        public String data(@Context SecurityContext security) {
            return security.getUserPrincipal().getName();
        }

        @GET
        @Path("technicians")
        @RequiresAudience(
                value = Audience.USERS,
                levels = {"technician", "admin"})
        public String technicians(@Context SecurityContext security) {
            return security.getUserPrincipal().getName();
        }
    }

    @PreMatching
    private final class ContextFilter implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            request.setProperty(ClientContext.PROPERTY, context);
        }
    }

    private static final class ProblemMapper implements ExceptionMapper<ProblemException> {

        @Override
        public Response toResponse(ProblemException exception) {
            Problem problem = exception.problem();
            Response.ResponseBuilder response =
                    Response.status(problem.status()).entity(problem.detail());
            problem.headers().forEach(response::header);
            return response.build();
        }
    }
}
