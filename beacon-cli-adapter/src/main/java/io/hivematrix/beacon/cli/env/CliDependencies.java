package io.hivematrix.beacon.cli.env;

import io.hivematrix.beacon.cli.source.CodexSession;
import io.hivematrix.beacon.cli.source.DashboardWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the application hands the command line. Everything costly comes from a supplier that is only called by the
 * command that needs it, so that {@code beacon --help} reads no settings and opens no connection. Every supplier throws
 * {@link io.hivematrix.beacon.cli.source.CliException} with exit code 2 where a setting is wrong.
 *
 * @param version what {@code --version} prints after the name, such as "1.0.0 (4f1c2ab)"
 * @param codex opens the way straight to Codex
 * @param json writes a dashboard as the API does
 * @param serve runs the server
 * @param demo runs the demo world
 * @param settings the effective configuration, in the order of its documentation
 * @param verbose called once, before anything else, by a command with {@code --verbose}: log to stderr from now on
 * @param environment the world around
 */
public record CliDependencies(
        String version,
        Supplier<CodexSession> codex,
        DashboardWriter json,
        ServerTask serve,
        ServerTask demo,
        Supplier<List<EffectiveSetting>> settings,
        Runnable verbose,
        CliEnvironment environment) {

    /** @throws NullPointerException naming the component that is null */
    public CliDependencies {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(codex, "codex");
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(serve, "serve");
        Objects.requireNonNull(demo, "demo");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(verbose, "verbose");
        Objects.requireNonNull(environment, "environment");
    }
}
