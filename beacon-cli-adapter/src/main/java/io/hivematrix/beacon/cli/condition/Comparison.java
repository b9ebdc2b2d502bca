package io.hivematrix.beacon.cli.condition;

import java.util.OptionalLong;

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

    /** Returns the smallest value that does not meet a condition on small values; empty for the others. */
    OptionalLong lowestOk(long threshold) {
        return switch (this) {
            case AT_MOST -> OptionalLong.of(threshold + 1);
            case BELOW -> OptionalLong.of(threshold);
            default -> OptionalLong.empty();
        };
    }

    /** Returns the largest value that does not meet a condition on large values; empty for the others. */
    OptionalLong highestOk(long threshold) {
        return switch (this) {
            case AT_LEAST -> OptionalLong.of(threshold - 1);
            case ABOVE -> OptionalLong.of(threshold);
            default -> OptionalLong.empty();
        };
    }
}
