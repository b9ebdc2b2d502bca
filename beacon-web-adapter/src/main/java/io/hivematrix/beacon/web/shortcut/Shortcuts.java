package io.hivematrix.beacon.web.shortcut;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Knows which question an address stands for. It is learnt from the routes, so that nothing but Jersey ever reads an
 * address. Of bounded size; thread-safe.
 */
public final class Shortcuts {

    /** The request property with the address of a request that went the long way, path and query as they came. */
    static final String ADDRESS_PROPERTY = Shortcuts.class.getName() + ".address";

    private static final int MOST_CHARACTERS = 256 * 1024;

    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String address, Known shortcut) -> address.length())
            .executor(Runnable::run)
            .build();

    /** A route has answered a request: next time its address is known. */
    public void learn(ContainerRequestContext request, Route route, Shortcut shortcut) {
        if (request.getProperty(ADDRESS_PROPERTY) instanceof String address) {
            known.put(address, new Known(route, shortcut));
        }
    }

    Optional<Known> find(String address) {
        return Optional.ofNullable(known.getIfPresent(address));
    }

    /** A question and the route it belongs to. */
    record Known(Route route, Shortcut shortcut) {}
}
