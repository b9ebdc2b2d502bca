package io.hivematrix.beacon.web.exchange;

/** The headers of a request, whoever serves it. */
@FunctionalInterface
public interface RequestHeaders {

    /** A header by its name, joined by commas where it was sent in several lines; empty where there is none. */
    String line(String name);
}
