package io.hivematrix.beacon.app.architecture.violations.app;

import io.lettuce.core.RedisURI;

/** Uses Lettuce outside of its package. */
final class UsesLettuce {

    RedisURI address() {
        return RedisURI.create("redis://localhost");
    }
}
