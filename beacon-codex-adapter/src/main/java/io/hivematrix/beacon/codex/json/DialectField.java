package io.hivematrix.beacon.codex.json;

import java.util.Optional;

/** A value that the documented dialect has under one name and the observed one under another; the documented wins. */
final class DialectField<T> {

    private Optional<T> documented = Optional.empty();
    private Optional<T> observed = Optional.empty();

    void documented(Optional<T> value) {
        documented = value;
    }

    void observed(Optional<T> value) {
        observed = value;
    }

    Optional<T> value() {
        return documented.isPresent() ? documented : observed;
    }
}
