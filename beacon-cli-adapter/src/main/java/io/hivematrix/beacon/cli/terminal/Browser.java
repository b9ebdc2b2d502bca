package io.hivematrix.beacon.cli.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Opens pages with the first command in BROWSER that succeeds, else with that of the desktop. BROWSER has commands separated by
 * colons, with arguments; {@code %s} stands for the address, which otherwise follows them.
 */
public final class Browser {

    /** A command that still runs after this time has opened the page. */
    private static final long START_SECONDS = 5;

    private final List<String> commands;

    /** @param environment the environment variables */
    public Browser(Map<String, String> environment) {
        String chosen = environment.getOrDefault("BROWSER", "");
        this.commands = chosen.isBlank() ? List.of("xdg-open", "open") : List.of(chosen.split(":"));
    }

    /** Opens a page; returns whether a command was found and did not fail. */
    public boolean open(String url) {
        return commands.stream().anyMatch(command -> start(command, url));
    }

    private static List<String> words(String command, String url) {
        String full = command.contains("%s") ? command : command + " %s";
        return Stream.of(full.split("\\s+"))
                .map(word -> word.replace("%s", url))
                .toList();
    }

    private static boolean start(String command, String url) {
        try {
            Process process = new ProcessBuilder(words(command.strip(), url))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
