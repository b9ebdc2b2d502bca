package io.hivematrix.beacon.cli.env;

import java.time.Instant;
import java.util.List;

/** Creates links for screens with the settings of the server on this machine. */
@FunctionalInterface
public interface DisplayLinkFactory {

    /**
     * Creates a link.
     *
     * @param name the screen, for people
     * @param views names of the views that it may show
     * @param show {@code counts}, {@code tickets} or {@code full}
     * @param days validity
     * @throws io.hivematrix.beacon.cli.source.CliException if a value or setting is invalid
     */
    CreatedLink create(String name, List<String> views, String show, int days);

    /**
     * A link.
     *
     * @param id by which it is revoked
     * @param path its address below that of Beacon
     */
    record CreatedLink(String id, Instant expiresAt, String path) {}
}
