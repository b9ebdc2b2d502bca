package io.hivematrix.beacon.cli.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Environment variables and files that a command reads, for its man page. */
final class CommandContext {

    private static final Set<String> SERVERS = Set.of("serve", "config");

    private final CommandSpec command;
    private final boolean readsBoard;
    private final boolean readsSettings;

    CommandContext(CommandSpec command) {
        this.command = command;
        this.readsBoard = has("--beacon");
        this.readsSettings = readsBoard || SERVERS.contains(command.name());
    }

    /** Returns the descriptions of the variables by name. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        if (readsBoard) {
            variables.put("BEACON_URL", "Address of the running Beacon to read from if --beacon is absent.");
            variables.put("BEACON_TOKEN", "Token that is sent to the running Beacon.");
        }
        if (readsSettings) {
            variables.put("BEACON_CA_FILE", "Certificates (PEM) that are trusted in addition to those of Java.");
            variables.put("BEACON_HTTP_PROXY", "Proxy of all outgoing connections; none by default.");
            variables.put(
                    "CORE_SERVICE_URL, CODEX_SERVICE_URL, …",
                    "Settings of the server, without --beacon and BEACON_URL; 'beacon config' prints all.");
        }
        if (has("--color")) {
            variables.put("NO_COLOR, TERM", "No colors if NO_COLOR is not empty or TERM is dumb.");
            variables.put(
                    "FORCE_HYPERLINK",
                    "1 or 0: ticket numbers are links on a terminal, whatever terminal it is, or not.");
            variables.put("COLUMNS, LINES", "Size of the terminal if the system does not report it.");
        }
        if (command.name().equals("open")) {
            variables.put(
                    "BROWSER",
                    "Commands that open a page, separated by colons; %s is its address. Default: xdg-open or open.");
        }
        if (readsBoard) {
            variables.put("XDG_CONFIG_HOME", "Directory of the user's file. Default: ~/.config.");
        }
        if (command.name().equals("completion")) {
            variables.put("XDG_CACHE_HOME", "Directory of cached views and agents. Default: ~/.cache.");
        }
        variables.put("JAVA_HOME, JAVA_OPTS", "Directory of Java, and additional options of the JVM.");
        return variables;
    }

    /** Returns the descriptions of the files by path. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        if (readsBoard) {
            files.put(
                    "$XDG_CONFIG_HOME/beacon/config",
                    "Lines NAME=value with BEACON_URL, BEACON_TOKEN, BEACON_CA_FILE and BEACON_HTTP_PROXY."
                            + " The environment takes precedence.");
        }
        if (readsSettings) {
            files.put(
                    ".flaskenv, services.json", "Settings in the working directory, without --beacon and BEACON_URL.");
        }
        if (command.name().equals("completion")) {
            files.put("$XDG_CACHE_HOME/beacon/completion*", "Views and agents of a running Beacon, for a minute.");
        }
        return files;
    }

    private boolean has(String option) {
        return command.optionsMap().containsKey(option);
    }
}
