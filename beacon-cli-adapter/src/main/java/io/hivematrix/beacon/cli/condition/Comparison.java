package io.hivematrix.beacon.cli.condition;

/** How a metric is compared. The longer signs come first, so that a text is read as far as it goes. */
enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    EQUAL("=="),
    ABOVE(">"),
    BELOW("<");

    private final String operator;

    Comparison(String sign) {
        this.operator = sign;
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

    /** The values that do not meet the condition, as monitoring plugins write a range; "" where there is no such range. */
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
