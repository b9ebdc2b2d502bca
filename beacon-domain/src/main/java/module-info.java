import org.jspecify.annotations.NullMarked;

/**
 * What a board of tickets is and what a viewer may ask of it.
 *
 * <p>Null policy for the whole module: no parameter, field or return value is ever null; what may be absent is an
 * {@link java.util.Optional}. A constructor or method that is handed null throws {@link NullPointerException}.
 */
@NullMarked
module io.hivematrix.beacon.domain {
    requires static org.jspecify;

    exports io.hivematrix.beacon.domain.board;
    exports io.hivematrix.beacon.domain.categorization;
    exports io.hivematrix.beacon.domain.dashboard;
    exports io.hivematrix.beacon.domain.health;
    exports io.hivematrix.beacon.domain.port.in;
    exports io.hivematrix.beacon.domain.port.out;
    exports io.hivematrix.beacon.domain.service;
    exports io.hivematrix.beacon.domain.sort;
    exports io.hivematrix.beacon.domain.ticket;
    exports io.hivematrix.beacon.domain.view;
}
