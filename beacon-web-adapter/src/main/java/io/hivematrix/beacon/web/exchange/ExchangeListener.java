package io.hivematrix.beacon.web.exchange;

/** Is told of every exchange that got past the reading of its headers. */
@FunctionalInterface
public interface ExchangeListener {

    /** An exchange is over. Called on the thread that served it, with its correlation id in the logging context. */
    void completed(Exchange exchange);
}
