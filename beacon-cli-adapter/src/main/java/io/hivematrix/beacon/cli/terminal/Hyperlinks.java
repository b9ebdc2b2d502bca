package io.hivematrix.beacon.cli.terminal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Detection of terminals that show links (OSC 8), by the variables that they set. */
public final class Hyperlinks {

    private static final int FIRST_VTE_VERSION = 5000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final Set<String> PROGRAMS = Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby");
    private static final List<String> SPECIFIC = List.of("KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION");
    private static final Pattern TERMS = Pattern.compile(".*(?:kitty|foot|alacritty|ghostty|wezterm|contour).*");

    private Hyperlinks() {}

    /** Returns whether the terminal shows links; FORCE_HYPERLINK, 0 or another value, overrides the detection. */
    public static boolean isSupportedBy(Map<String, String> environment) {
        String forced = environment.getOrDefault("FORCE_HYPERLINK", "");
        if (!forced.isEmpty()) {
            return !forced.equals("0");
        }
        String vte = environment.getOrDefault("VTE_VERSION", "");
        return (NUMBER.matcher(vte).matches() && Integer.parseInt(vte) >= FIRST_VTE_VERSION)
                || PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
                || SPECIFIC.stream().anyMatch(environment::containsKey)
                || TERMS.matcher(environment.getOrDefault("TERM", "")).matches();
    }
}
