package io.hivematrix.beacon.web.load;

import java.util.List;

/**
 * Something to put load on.
 *
 * @param url the address
 * @param headers the header lines to send
 */
record Target(String url, List<String> headers) {

    Target {
        headers = List.copyOf(headers);
    }
}
