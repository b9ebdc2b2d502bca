package io.hivematrix.beacon.web.openapi;

import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/** Collects the operations that Jersey serves, without HEAD, which belongs to each GET. */
public final class ServedRoutes implements ApplicationEventListener {

    private final Set<String> operations = new TreeSet<>();

    /** Returns all operations as method and path, such as "GET /api/tickets/{view}". */
    public Set<String> operations() {
        return operations;
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        if (event.getType() == ApplicationEvent.Type.INITIALIZATION_APP_FINISHED) {
            event.getResourceModel().getResources().forEach(resource -> add("", resource));
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Jersey: null means that requests are not listened to
    public RequestEventListener onRequest(RequestEvent request) {
        return null;
    }

    private void add(String parent, Resource resource) {
        String path = parent + (resource.getPath().startsWith("/") ? "" : "/") + withoutPattern(resource.getPath());
        String joined = path.replace("//", "/");
        for (ResourceMethod method : resource.getResourceMethods()) {
            if (!method.isExtended() && !method.getHttpMethod().equals("HEAD")) {
                operations.add(method.getHttpMethod() + " " + joined);
            }
        }
        resource.getChildResources().forEach(child -> add(joined, child));
    }

    /** Converts "{name: .+}" to "{name}" as in OpenAPI. */
    private static String withoutPattern(String path) {
        return path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
    }
}
