package io.hivematrix.beacon.app.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parser of {@code .flaskenv}, which Helm writes into the directory of a service (contract, section 4) and other services read
 * with python-dotenv: the result is the same, except that an invalid line is an error and a byte order mark is no part of a name.
 */
final class DotenvFile {

    static final String FILE = ".flaskenv";

    /** White space as Python defines it. */
    private static final String SPACE = "\\s\\x1c-\\x1f";

    private static final String BLANK = "[" + SPACE + "&&[^\\r\\n]]";

    private static final Pattern BETWEEN = pattern("[" + SPACE + "]*");
    private static final Pattern EXPORT = pattern("export" + BLANK + "+");
    private static final Pattern NAME = pattern("'([^']+)'|(?!')([^=#" + SPACE + "]+)|(?=#)");
    private static final Pattern EQUALS = pattern(BLANK + "*=" + BLANK + "*");
    private static final Pattern UNQUOTED = pattern("[^\\r\\n]*");
    private static final Pattern LINE_END = pattern(BLANK + "*(?:#[^\\r\\n]*)?(?:\\r\\n|\\r|\\n|\\z)");
    private static final Pattern COMMENT = pattern("[" + SPACE + "]+#.*");
    private static final Pattern TRAILING = pattern("[" + SPACE + "]+\\z");
    private static final Pattern VARIABLE = pattern("\\$\\{([^}:]*)(?::-([^}]*))?}");
    private static final Pattern LINE_BREAK = pattern("\\r\\n|\\r|\\n");
    private static final String ESCAPES = "\\'\"abfnrtv";
    private static final String ESCAPED = "\\'\"\u0007\b\f\n\r\t\u000b";

    private final String text;
    private final Map<String, String> environment;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private int position;

    private DotenvFile(String text, Map<String, String> environment) {
        this.text = text;
        this.environment = environment;
    }

    /**
     * Parses a file and skips invalid lines.
     *
     * @param origin the path of the file
     * @param environment the variables that references in values may name, besides those of the file
     * @param problems receives a sentence on each invalid line with its number but not its content, which may be a secret
     */
    static ConfigSource parse(String origin, String text, Map<String, String> environment, List<String> problems) {
        DotenvFile file = new DotenvFile(text, environment);
        while (file.skip(BETWEEN) && file.position < text.length()) {
            int line = file.line();
            if (!file.readAssignment(line)) {
                problems.add(origin + " line " + line + " must be NAME=value or a comment, with quotes closed");
                file.skip(UNQUOTED);
            }
        }
        return new ConfigSource(origin, file.values, file.lines);
    }

    private boolean readAssignment(int line) {
        skip(EXPORT);
        Optional<MatchResult> name = read(NAME);
        if (name.isEmpty()) {
            return false;
        }
        boolean assigned = skip(EQUALS);
        Optional<String> value = assigned ? readValue() : Optional.of("");
        if (value.isEmpty() || !skip(LINE_END)) {
            return false;
        }
        String key = Objects.requireNonNullElse(
                name.get().group(1), String.valueOf(name.get().group(2)));
        if (assigned) {
            values.put(key, interpolate(value.get()));
            lines.put(key, line);
        } else {
            values.remove(key);
        }
        return true;
    }

    /** Returns the value; empty if its quote is not closed. */
    private Optional<String> readValue() {
        char first = position < text.length() ? text.charAt(position) : '\n';
        if (first != '\'' && first != '"') {
            return read(UNQUOTED)
                    .map(part -> COMMENT.matcher(part.group()).replaceFirst(""))
                    .map(part -> TRAILING.matcher(part).replaceFirst(""));
        }
        int start = position + 1;
        int end = closingQuote(first, start);
        if (end < 0) {
            return Optional.empty();
        }
        position = end + 1;
        return Optional.of(unescape(text.substring(start, end), first == '"' ? ESCAPES : "\\'"));
    }

    /** Returns the first quote without a backslash before it, otherwise the last one; -1 if there is none. */
    private int closingQuote(char quote, int start) {
        for (int i = text.indexOf(quote, start); i >= 0; i = text.indexOf(quote, i + 1)) {
            if (i == start || text.charAt(i - 1) != '\\') {
                return i;
            }
        }
        int last = text.lastIndexOf(quote);
        return last < start ? -1 : last;
    }

    private static String unescape(String quoted, String escapes) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            int escape =
                    quoted.charAt(i) == '\\' && i + 1 < quoted.length() ? escapes.indexOf(quoted.charAt(i + 1)) : -1;
            result.append(escape < 0 ? quoted.charAt(i) : ESCAPED.charAt(escape));
            i += escape < 0 ? 0 : 1;
        }
        return result.toString();
    }

    /** Replaces {@code ${NAME}} and {@code ${NAME:-default}}; the environment has precedence over earlier lines. */
    private String interpolate(String value) {
        return VARIABLE.matcher(value).replaceAll(variable -> {
            String fallback = Objects.requireNonNullElse(variable.group(2), "");
            String earlier = values.getOrDefault(variable.group(1), fallback);
            return Matcher.quoteReplacement(environment.getOrDefault(variable.group(1), earlier));
        });
    }

    private boolean skip(Pattern pattern) {
        return read(pattern).isPresent();
    }

    private Optional<MatchResult> read(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher);
    }

    private int line() {
        return 1
                + (int) LINE_BREAK
                        .matcher(text.substring(0, position))
                        .results()
                        .count();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    }
}
