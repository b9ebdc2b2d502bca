package io.hivematrix.beacon.web.ratelimit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rate limit rules that apply together; a request must satisfy all of them.
 *
 * @param rules at least one rule, each with a different period
 */
public record RateLimitPolicy(List<RateLimitRule> rules) {

    private static final Pattern RULE =
            Pattern.compile("(?i)\\s*([0-9]{1,12})\\s*(?:/|\\sper\\s)\\s*(?:1\\s+)?([a-z]+?)s?\\s*");
    private static final String EXPECTED_FORMAT = "use counts per second, minute, hour or day, such as 200/day;50/hour";

    /** @throws IllegalArgumentException if there is no rule, or two rules have the same period */
    public RateLimitPolicy {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("no rate limit given: " + EXPECTED_FORMAT);
        }
        if (rules.stream().map(RateLimitRule::period).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("two rate limits with the same period: " + EXPECTED_FORMAT);
        }
    }

    /**
     * Parses a policy such as "200/day;50/hour", also in the words of Flask-Limiter: "200 per day, 50 per hour".
     *
     * @throws IllegalArgumentException if the text is malformed; the message describes the allowed format
     */
    public static RateLimitPolicy parse(String text) {
        List<RateLimitRule> rules = new ArrayList<>();
        for (String part : text.split("[;,|]", -1)) {
            rules.add(parseRule(part));
        }
        return new RateLimitPolicy(rules);
    }

    private static RateLimitRule parseRule(String part) {
        Matcher matcher = RULE.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + part.strip() + "' is not a rate limit: " + EXPECTED_FORMAT);
        }
        return new RateLimitRule(Long.parseLong(matcher.group(1)), parsePeriod(matcher.group(2)));
    }

    private static RateLimitRule.Period parsePeriod(String name) {
        return Stream.of(RateLimitRule.Period.values())
                .filter(period -> period.wireName().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not a period: " + EXPECTED_FORMAT));
    }

    /** Returns the longest period, after which an unused bucket can be discarded. */
    Duration longestPeriod() {
        return rules.stream()
                .map(rule -> rule.period().duration())
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** Returns the bandwidths of a bucket, one for each rule. */
    BucketConfiguration configuration() {
        ConfigurationBuilder builder = BucketConfiguration.builder();
        rules.forEach(rule -> builder.addLimit(Bandwidth.builder()
                .capacity(rule.count())
                .refillIntervally(rule.count(), rule.period().duration())
                .id(rule.period().wireName())
                .build()));
        return builder.build();
    }

    /** Returns the form that {@link #parse} accepts. */
    @Override
    public String toString() {
        return rules.stream().map(RateLimitRule::toString).collect(Collectors.joining(";"));
    }
}
