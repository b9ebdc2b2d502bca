package io.hivematrix.beacon.web.load;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The same bytes without Beacon: from a raw Grizzly handler, and from a bare Jersey resource. */
final class Baselines implements AutoCloseable {

    private final HttpServer raw;
    private final HttpServer jersey;

    /** Serving those bodies by name. */
    Baselines(Map<String, byte[]> bodies) throws IOException {
        raw = new HttpServer();
        raw.addListener(new NetworkListener("raw", "127.0.0.1", 0));
        raw.getServerConfiguration().addHttpHandler(new RawHandler(bodies), "/");
        raw.start();
        jersey = GrizzlyHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:0/"), new ResourceConfig().register(new BareResource(bodies)), true);
    }

    String raw(String name) {
        return url(raw, name);
    }

    String jersey(String name) {
        return url(jersey, name);
    }

    private static String url(HttpServer server, String name) {
        int port = server.getListeners().iterator().next().getPort();
        return "http://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public void close() {
        raw.shutdownNow();
        jersey.shutdownNow();
    }

    private static final class RawHandler extends HttpHandler {

        private final Map<String, byte[]> bodies;

        RawHandler(Map<String, byte[]> bodies) {
            this.bodies = bodies;
        }

        @Override
        public void service(Request request, org.glassfish.grizzly.http.server.Response response) throws IOException {
            byte[] body = bodies.get(request.getRequestURI().substring(1));
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** Answers with what it was given. */
    @Path("/")
    public static final class BareResource {

        private final Map<String, byte[]> bodies;

        BareResource(Map<String, byte[]> bodies) {
            this.bodies = bodies;
        }

        /** A body as it is. */
        @GET
        @Path("{name}")
        public byte[] body(@PathParam("name") String name) {
            return bodies.get(name);
        }

        /** A body said to be gzip. */
        @GET
        @Path("gzip/{name}")
        public Response gzip(@PathParam("name") String name) {
            return Response.ok(bodies.get(name))
                    .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                    .build();
        }

        /** Nothing new. */
        @GET
        @Path("unchanged")
        public Response unchanged() {
            return Response.notModified("tag").build();
        }

        /** Which bodies there are. */
        @GET
        public String names() {
            Set<String> names = new TreeSet<>(bodies.keySet());
            return names.toString();
        }
    }
}
