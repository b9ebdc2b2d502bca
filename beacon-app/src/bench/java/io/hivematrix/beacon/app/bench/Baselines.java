package io.hivematrix.beacon.app.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainerProvider;
import org.glassfish.jersey.server.ResourceConfig;

/** Baseline server in its own process: serves the same bytes from a bare Grizzly handler and a bare Jersey resource. */
public final class Baselines {

    private Baselines() {}

    /**
     * Prints the port and serves until standard input ends.
     *
     * @param args the directory with the bodies: identity, gzip and page
     * @throws IOException if it cannot listen
     */
    public static void main(String[] args) throws IOException {
        java.nio.file.Path directory = java.nio.file.Path.of(args[0]);
        byte[] identity = Files.readAllBytes(directory.resolve("identity"));
        HttpServer server = new HttpServer();
        NetworkListener listener = new NetworkListener("baselines", "127.0.0.1", 0);
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Raw(identity), "/raw");
        ResourceConfig jersey = new ResourceConfig().register(new Bare(directory));
        server.getServerConfiguration()
                .addHttpHandler(
                        new GrizzlyHttpContainerProvider().createContainer(HttpHandler.class, jersey), "/jersey");
        server.start();
        System.out.write((listener.getPort() + "\n").getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
        System.in.readAllBytes();
        server.shutdownNow();
    }

    /** Bare Grizzly handler. */
    private static final class Raw extends HttpHandler {

        private final byte[] bytes;

        Raw(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void service(Request request, org.glassfish.grizzly.http.server.Response response) throws IOException {
            response.setContentType("application/json");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    /** Bare Jersey resource. */
    @Path("/")
    public static final class Bare {

        private final byte[] gzip;
        private final byte[] page;

        Bare(java.nio.file.Path directory) throws IOException {
            gzip = Files.readAllBytes(directory.resolve("gzip"));
            page = Files.readAllBytes(directory.resolve("page"));
        }

        /** Returns the gzip variant. */
        @GET
        @Path("gzip")
        public Response gzip() {
            return Response.ok(gzip, "application/json")
                    .header("Content-Encoding", "gzip")
                    .build();
        }

        /** Returns the page. */
        @GET
        @Path("page")
        public Response page() {
            return Response.ok(page, "text/html").build();
        }

        /** Returns a 304. */
        @GET
        @Path("unchanged")
        public Response unchanged() {
            return Response.notModified("same").build();
        }
    }
}
