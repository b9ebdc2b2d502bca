package io.hivematrix.beacon.cli.condition;

/** Comparison operator of a condition. */
enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    EQUAL("=="),
    ABOVE(">"),
    BELOW("<");

    private final String operator;

    Comparison(String operator) {
        this.operator = operator;
    }

    String operator() {
        return operator;
    }

    boolean holds(long value, long threshold) {
        return switch (this) {
            case AT_LEAST -> value >= threshold;
            case AT_MOST -> value <= threshold;
            case EQUAL -> value == threshold;
            case ABOVE -> value > threshold;
            case BELOW -> value < threshold;
        };
    }

    String okRange(long threshold) {
        return switch (this) {
            case AT_LEAST -> "~:" + (threshold - 1);
            case AT_MOST -> (threshold + 1) + ":";
            case EQUAL -> "@" + threshold + ":" + threshold;
            case ABOVE -> "~:" + threshold;
            case BELOW -> threshold + ":";
        };
    }
}
