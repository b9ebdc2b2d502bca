package io.hivematrix.beacon.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/**
 * Provider of parameters of the type {@code ContainerRequestContext}: Jersey passes the request itself. Its own provider
 * looks the request up by dependency injection, which takes 7 % of the time of a 304.
 */
public final class RequestContextProvider extends AbstractBinder implements ValueParamProvider {

    @Override
    protected void configure() {
        bind(this).to(ValueParamProvider.class);
    }

    @Override
    @SuppressWarnings("NullAway") // the interface demands null for parameters of other types
    public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        return parameter.getRawType() == ContainerRequestContext.class ? Function.identity() : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
