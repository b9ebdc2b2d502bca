package io.hivematrix.beacon.web.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Quotas that hold together: a request must fit into each.
 *
 * @param rules the quotas, at least one, each of another period
 */
public record RateLimitPolicy(List<RateLimitRule> rules) {

    private static final Pattern RULE = Pattern.compile("\\s*([0-9]{1,12})\\s*/\\s*([A-Za-z]+)\\s*");
    private static final String EXPECTED_FORMAT =
            "write counts per second, minute, hour or day, such as 200/day;50/hour";

    /** @throws IllegalArgumentException if there is no quota, or there are two of one period */
    public RateLimitPolicy {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("no limit given: " + EXPECTED_FORMAT);
        }
        if (rules.stream().map(RateLimitRule::period).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("two limits of the same period: " + EXPECTED_FORMAT);
        }
    }

    /**
     * The quotas in a text such as "200/day;50/hour".
     *
     * @throws IllegalArgumentException if there are none such; the message says what is wrong and what is allowed
     */
    public static RateLimitPolicy parse(String text) {
        List<RateLimitRule> quotas = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            quotas.add(parseRule(part));
        }
        return new RateLimitPolicy(quotas);
    }

    private static RateLimitRule parseRule(String part) {
        Matcher matcher = RULE.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + part.strip() + "' is no limit: " + EXPECTED_FORMAT);
        }
        return new RateLimitRule(Long.parseLong(matcher.group(1)), parsePeriod(matcher.group(2)));
    }

    private static RateLimitRule.Period parsePeriod(String word) {
        return Stream.of(RateLimitRule.Period.values())
                .filter(period -> period.wireName().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no period: " + EXPECTED_FORMAT));
    }

    /** The longest period among them; after it, nothing of the past counts any more. */
    Duration longestPeriod() {
        return rules.stream()
                .map(quota -> quota.period().duration())
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** As it is written, such as "200/day;50/hour". */
    @Override
    public String toString() {
        return rules.stream().map(RateLimitRule::toString).collect(Collectors.joining(";"));
    }
}
