import org.jspecify.annotations.NullMarked;

/**
 * Boards of tickets and the dashboards that are computed from them.
 *
 * <p>Null policy for the whole module: no parameter, field or return value is null; values that may be absent are
 * {@link java.util.Optional}. Constructors and methods throw {@link NullPointerException} for a null argument.
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
