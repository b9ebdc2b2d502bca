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
 * @param all the quotas, at least one, each of another period
 */
public record Quotas(List<Quota> all) {

    private static final Pattern QUOTA = Pattern.compile("\\s*([0-9]{1,12})\\s*/\\s*([A-Za-z]+)\\s*");
    private static final String ALLOWED = "write counts per second, minute, hour or day, such as 200/day;50/hour";

    /** @throws IllegalArgumentException if there is no quota, or there are two of one period */
    public Quotas {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no limit given: " + ALLOWED);
        }
        if (all.stream().map(Quota::period).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two limits of the same period: " + ALLOWED);
        }
    }

    /**
     * The quotas in a text such as "200/day;50/hour".
     *
     * @throws IllegalArgumentException if there are none such; the message says what is wrong and what is allowed
     */
    public static Quotas parse(String text) {
        List<Quota> quotas = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            quotas.add(quota(part));
        }
        return new Quotas(quotas);
    }

    private static Quota quota(String part) {
        Matcher matcher = QUOTA.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + part.strip() + "' is no limit: " + ALLOWED);
        }
        return new Quota(Long.parseLong(matcher.group(1)), period(matcher.group(2)));
    }

    private static Quota.Period period(String word) {
        return Stream.of(Quota.Period.values())
                .filter(period -> period.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no period: " + ALLOWED));
    }

    /** The longest period among them; after it, nothing of the past counts any more. */
    Duration longest() {
        return all.stream()
                .map(quota -> quota.period().length())
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** As it is written, such as "200/day;50/hour". */
    @Override
    public String toString() {
        return all.stream().map(Quota::toString).collect(Collectors.joining(";"));
    }
}
