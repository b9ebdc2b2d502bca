package io.hivematrix.beacon.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.hivematrix.beacon.web.http.CorrelationIds;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;

/** Replaces errors of Jersey and Grizzly about clients that have left, which are no errors, by one line at level DEBUG. */
final class ClientDisconnectFilter extends TurboFilter {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(ClientDisconnectFilter.class);
    private static final String LIBRARIES = "org.glassfish.";
    private static final Set<String> MESSAGES =
            Set.of("Connection is closed", "Broken pipe", "Connection reset by peer", "Connection reset");

    private final ThreadLocal<Optional<String>> lastRequest = ThreadLocal.withInitial(Optional::empty);

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable failure) {
        if (failure == null || !logger.getName().startsWith(LIBRARIES) || !isDisconnect(failure)) {
            return FilterReply.NEUTRAL;
        }
        if (isFirst(Optional.ofNullable(MDC.get(CorrelationIds.MDC_KEY)))) {
            LOG.debug("A client left before it had received the whole response");
        }
        return FilterReply.DENY;
    }

    /** Several layers of the libraries log the same failure of a request, on the same thread. */
    private boolean isFirst(Optional<String> requestId) {
        boolean first = requestId.isEmpty() || !requestId.equals(lastRequest.get());
        lastRequest.set(requestId);
        return first;
    }

    private static boolean isDisconnect(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, known -> known.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(cause -> cause instanceof ClosedChannelException
                        || (cause instanceof IOException && MESSAGES.contains(String.valueOf(cause.getMessage()))));
    }
}
