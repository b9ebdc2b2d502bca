package io.hivematrix.beacon.app.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parser of {@code .flaskenv}, which Helm writes into the directory of a service (contract, section 4). */
final class DotenvFile {

    static final String FILE = ".flaskenv";

    private static final Pattern ASSIGNMENT = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1\\s*(?:#.*)?");
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*");

    private DotenvFile() {}

    /** @throws SettingException with the number of an invalid line but not its content, which may be a secret */
    static Map<String, String> parse(List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (!assignment.matches()) {
                throw new SettingException(FILE + " line " + number + " must be NAME=value or a comment");
            }
            values.put(assignment.group(1), unquoted(assignment.group(2)));
        }
        return values;
    }

    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? quoted.group(2) : COMMENT.matcher(text).replaceFirst("");
    }
}
