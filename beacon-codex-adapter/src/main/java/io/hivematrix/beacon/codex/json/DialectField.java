package io.hivematrix.beacon.codex.json;

import java.util.Optional;

/** Value with one field name in the documented dialect and another in the observed one; the documented one wins. */
final class DialectField<T> {

    private Optional<T> documented = Optional.empty();
    private Optional<T> observed = Optional.empty();

    void setDocumented(Optional<T> value) {
        documented = value;
    }

    void setObserved(Optional<T> value) {
        observed = value;
    }

    boolean isOnlyObserved() {
        return documented.isEmpty() && observed.isPresent();
    }

    Optional<T> value() {
        return documented.isPresent() ? documented : observed;
    }
}
