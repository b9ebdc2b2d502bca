package io.hivematrix.beacon.app.config;

import io.hivematrix.beacon.web.http.AddressRange;
import io.hivematrix.beacon.web.ratelimit.RateLimitPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A kind of value: how it is read from text, and what may be written.
 *
 * @param allowed completes the sentence "NAME must be ..."
 * @param unit what a number counts, such as "seconds"; empty where it is no number or counts things
 * @param reader throws {@link IllegalArgumentException} for what is not allowed
 */
record SettingType<T>(String allowed, String unit, Function<String, T> reader) {

    private SettingType(String allowed, Function<String, T> reader) {
        this(allowed, "", reader);
    }

    private static final Map<String, Boolean> FLAGS = Map.of(
            "true", true, "1", true, "yes", true, "on", true, "false", false, "0", false, "no", false, "off", false);

    /** Any text. */
    static SettingType<String> text() {
        return new SettingType<>("a text", text -> text);
    }

    /** Text of at least that many characters. */
    static SettingType<String> textOfAtLeast(int characters) {
        return new SettingType<>("at least " + characters + " characters long", text -> {
            require(text.length() >= characters);
            return text;
        });
    }

    /** A whole number from {@code least} to {@code most}. */
    static SettingType<Long> number(long least, long most) {
        return new SettingType<>("a whole number from " + least + " to " + most, text -> {
            long number = Long.parseLong(text);
            require(number >= least && number <= most);
            return number;
        });
    }

    /** A whole number of seconds from {@code least} to {@code most}. */
    static SettingType<Duration> seconds(long least, long most) {
        SettingType<Long> number = number(least, most);
        return new SettingType<>(number.allowed + " (seconds)", "seconds", number.reader.andThen(Duration::ofSeconds));
    }

    /** A whole number of bytes up to {@code most}, at least one. */
    static SettingType<Long> bytes(long most) {
        SettingType<Long> number = number(1, most);
        return new SettingType<>(number.allowed + " (bytes)", "bytes", number.reader);
    }

    /** Yes or no. */
    static SettingType<Boolean> flag() {
        return new SettingType<>("true or false", text -> {
            Boolean flag = FLAGS.get(text.toLowerCase(Locale.ROOT));
            require(flag != null);
            return flag;
        });
    }

    /** One of a few words, in upper or lower case. */
    static SettingType<String> oneOf(String... words) {
        List<String> known = List.of(words);
        return new SettingType<>(
                "one of " + String.join(", ", known),
                text -> known.stream()
                        .filter(word -> word.equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    /** The address of a service: http or https, a host, and neither credentials nor query. */
    static SettingType<URI> serviceUrl() {
        return new SettingType<>("an http or https address such as http://localhost:5000", text -> {
            URI uri = uri(text.replaceFirst("/+$", ""));
            require("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
            require(uri.getHost() != null && uri.getUserInfo() == null);
            require(uri.getQuery() == null && uri.getFragment() == null);
            return uri;
        });
    }

    /** An address or network of the Internet Protocol. */
    static SettingType<AddressRange> network() {
        return new SettingType<>("an address or network such as 10.0.0.5 or 10.0.0.0/8", AddressRange::parse);
    }

    /** How often something may be asked for. */
    static SettingType<RateLimitPolicy> rateLimits() {
        return new SettingType<>(
                "counts per second, minute, hour or day such as 200/day;50/hour", RateLimitPolicy::parse);
    }

    /** A file, relative to the working directory. */
    static SettingType<Path> file() {
        return new SettingType<>("the path of a file", Path::of);
    }

    /** Values of that kind with commas between them. */
    static <E> SettingType<List<E>> listOf(SettingType<E> kind) {
        return new SettingType<>(
                "values with commas between them, each " + kind.allowed,
                text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .map(kind.reader)
                        .toList());
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
