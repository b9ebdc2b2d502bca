package io.hivematrix.beacon.web.identity;

import java.util.Optional;

/**
 * What a request shows of who sent it.
 *
 * @param authorization the {@code Authorization} header; several are joined by commas, which no bearer token holds
 * @param cookie the value of Beacon's cookie
 * @param local whether it comes from this machine, and not through the gateway
 */
record Credentials(Optional<String> authorization, Optional<String> cookie, boolean local) {

    /** Shows no more than what is there: the credentials themselves are never printed. */
    @Override
    public String toString() {
        return "Credentials[authorization=" + authorization.isPresent() + ", cookie=" + cookie.isPresent() + ", local="
                + local + "]";
    }
}
