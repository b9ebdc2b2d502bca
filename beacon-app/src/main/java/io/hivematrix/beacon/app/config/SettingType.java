package io.hivematrix.beacon.app.config;

import io.hivematrix.beacon.domain.ticket.Section;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Type of a setting: parser and description of the allowed values.
 *
 * @param allowed completes the sentence "NAME must be ..."
 * @param unit the unit of a number, such as "seconds"; empty if there is none
 * @param reader parses a value; throws {@link IllegalArgumentException} if it is invalid
 */
record SettingType<T>(String allowed, String unit, Function<String, T> reader) {

    private SettingType(String allowed, Function<String, T> reader) {
        this(allowed, "", reader);
    }

    /** Host and port; {@link URI#getHost} is null for names with an underscore, which containers have. */
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

    private static final Pattern SECTION = Pattern.compile("\\s*([1-9])\\s*=\\s*(\\S.{0,39}?)\\s*");

    private static final Map<String, Boolean> FLAGS = Map.of(
            "true", true, "1", true, "yes", true, "on", true, "false", false, "0", false, "no", false, "off", false);

    static SettingType<String> text() {
        return new SettingType<>("a text", text -> text);
    }

    /** A UUID, in lower case. */
    static SettingType<String> uuid() {
        return new SettingType<>("a UUID such as 878c3d02-8baf-4ed8-a810-40c1cadc51e5", text -> {
            String uuid = UUID.fromString(text).toString();
            require(uuid.equalsIgnoreCase(text));
            return uuid;
        });
    }

    static SettingType<String> textOfAtLeast(int characters) {
        return new SettingType<>("at least " + characters + " characters long", text -> {
            require(text.length() >= characters);
            return text;
        });
    }

    static SettingType<Long> number(long min, long max) {
        return new SettingType<>("a whole number from " + min + " to " + max, text -> {
            require(NUMBER.matcher(text).matches()); // parseLong also accepts digits of other scripts
            long number = Long.parseLong(text);
            require(number >= min && number <= max);
            return number;
        });
    }

    static SettingType<Duration> seconds(long min, long max) {
        SettingType<Long> number = number(min, max);
        return new SettingType<>(number.allowed + " (seconds)", "seconds", number.reader.andThen(Duration::ofSeconds));
    }

    /** A whole number of bytes from 1 to {@code max}. */
    static SettingType<Long> bytes(long max) {
        SettingType<Long> number = number(1, max);
        return new SettingType<>(number.allowed + " (bytes)", "bytes", number.reader);
    }

    static SettingType<Boolean> flag() {
        return new SettingType<>("true or false", text -> {
            Boolean flag = FLAGS.get(text.toLowerCase(Locale.ROOT));
            require(flag != null);
            return flag;
        });
    }

    /** One of these values, ignoring case. */
    static SettingType<String> oneOf(String... values) {
        List<String> known = List.of(values);
        return new SettingType<>(
                "one of " + String.join(", ", known),
                text -> known.stream()
                        .filter(value -> value.equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    /** Base URL of a service: http or https with a host, without credentials, query and fragment. */
    static SettingType<URI> serviceUrl() {
        return new SettingType<>(
                "an http or https address such as http://localhost:5000, without user and query", text -> {
                    URI uri = uri(text.replaceFirst("/+$", ""));
                    require("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
                    require(uri.getRawAuthority() != null
                            && HOST.matcher(uri.getRawAuthority()).matches());
                    require(uri.getQuery() == null && uri.getFragment() == null);
                    return uri;
                });
    }

    /** URL of an HTTP proxy. */
    static SettingType<URI> proxyUrl() {
        return new SettingType<>("an http address with a port such as http://proxy:3128", text -> {
            URI uri = serviceUrl().reader.apply(text);
            require("http".equals(uri.getScheme())
                    && uri.getPort() > 0
                    && uri.getPath().isEmpty());
            return uri;
        });
    }

    /** URL of a Redis server, with an optional user, password and number of the database. */
    static SettingType<URI> redisUrl() {
        return new SettingType<>("a redis or rediss address such as redis://localhost:6379/0", text -> {
            URI uri = uri(text);
            require("redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme()));
            require(uri.getRawAuthority() != null && uri.getQuery() == null && uri.getFragment() == null);
            String server = uri.getRawAuthority().replaceFirst("^[^@]*@", "");
            require(HOST.matcher(server).matches() && uri.getPath().matches("|/|/[0-9]{1,4}"));
            require(URI.create("redis://" + server.replace('_', '-')).getPort()
                    <= 65_535); // a URI has no host with "_"
            return uri;
        });
    }

    /** Prefix of keys: letters, digits and some marks, so that it is no pattern. */
    static SettingType<String> keyPrefix() {
        return new SettingType<>("1 to 64 letters, digits and characters of .:_-", text -> {
            require(text.matches("[A-Za-z0-9.:_-]{1,64}"));
            return text;
        });
    }

    static SettingType<AddressRange> network() {
        return new SettingType<>("an address or network such as 10.0.0.5 or 10.0.0.0/8", AddressRange::parse);
    }

    static SettingType<RateLimitPolicy> rateLimits() {
        return new SettingType<>(
                "counts per second, minute, hour or day such as 200/day;50/hour", RateLimitPolicy::parse);
    }

    /** Additional sections with their numbers, consecutive from 5. */
    static SettingType<List<Section>> sections() {
        return new SettingType<>(
                "comma-separated numbers from 5 on, each with a name, such as 5=Waiting for parts,6=Projects", text -> {
                    List<Section> sections = Arrays.stream(text.split(",", -1))
                            .map(SettingType::section)
                            .sorted()
                            .toList();
                    for (int i = 0; i < sections.size(); i++) {
                        require(sections.get(i).number() == Section.STANDARD.size() + 1 + i);
                    }
                    return sections;
                });
    }

    private static Section section(String text) {
        Matcher section = SECTION.matcher(text);
        require(section.matches());
        return Section.additional(Integer.parseInt(section.group(1)), section.group(2));
    }

    /** Path of a file, relative to the working directory. */
    static SettingType<Path> file() {
        return new SettingType<>("the path of a file", Path::of);
    }

    static <E> SettingType<List<E>> listOf(SettingType<E> type) {
        return new SettingType<>(
                "comma-separated values, each " + type.allowed,
                text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .map(type.reader)
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
