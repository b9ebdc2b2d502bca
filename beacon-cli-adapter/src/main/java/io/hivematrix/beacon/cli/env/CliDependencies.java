package io.hivematrix.beacon.cli.env;

import io.hivematrix.beacon.cli.source.CodexSession;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Dependencies of the command line, supplied by the application. Suppliers are called only by the command that needs
 * them, so that {@code beacon --help} reads no settings and opens no connection. They throw
 * {@link io.hivematrix.beacon.cli.source.CliException} with exit code 2 if a setting is invalid.
 *
 * @param version version printed by {@code --version}, such as "1.0.0 (4f1c2ab)"
 * @param codex opens a session with Codex
 * @param json writes a dashboard, byte for byte as the API does, with all ticket fields, in UTF-8
 * @param serve runs the server
 * @param demo runs the demo
 * @param settings the effective configuration, in the order of its documentation
 * @param verbose enables logging to stderr; called at most once, before the command starts
 * @param environment clock, environment variables and terminal
 * @param client settings of commands that read from a running Beacon
 * @param token requests a token for Beacon's API from Core
 * @param displayLinks creates links for screens
 */
public record CliDependencies(
        String version,
        Supplier<CodexSession> codex,
        Function<Dashboard, byte[]> json,
        ServerTask serve,
        ServerTask demo,
        Supplier<List<EffectiveSetting>> settings,
        Runnable verbose,
        CliEnvironment environment,
        Supplier<ClientSettings> client,
        Supplier<String> token,
        DisplayLinkFactory displayLinks) {}
