package io.hivematrix.beacon.app;

import io.hivematrix.beacon.app.command.CliCodexFactory;
import io.hivematrix.beacon.app.command.CliTokenSource;
import io.hivematrix.beacon.app.command.ConfigurationLoader;
import io.hivematrix.beacon.app.command.DemoTask;
import io.hivematrix.beacon.app.command.ErrorTrackingStdout;
import io.hivematrix.beacon.app.command.LocalDisplayLinkFactory;
import io.hivematrix.beacon.app.command.LocaleCheck;
import io.hivematrix.beacon.app.command.ServeTask;
import io.hivematrix.beacon.app.logging.LoggingSetup;
import io.hivematrix.beacon.app.wiring.BuildInfo;
import io.hivematrix.beacon.cli.BeaconCli;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.env.CliEnvironment;
import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.web.api.DashboardJson;
import io.hivematrix.beacon.web.api.TicketDetailLevel;
import io.hivematrix.beacon.web.assets.StaticAssets;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Entry point. The only class that reads the system clock, the environment, the working directory and the standard streams. */
public final class Main {

    /** The exit code of a process that SIGTERM ends: 128 and the number of the signal. */
    private static final int TERMINATED = 143;

    /** The exit code of a server whose jar has been replaced: {@code EX_SOFTWARE} of sysexits.h. */
    private static final int PROGRAM_REPLACED = 70;

    private Main() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        ProxySelector.setDefault(
                ProxySelector.of(null)); // only BEACON_HTTP_PROXY counts, else sockets obey socksProxyHost
        Map<String, String> environment = System.getenv();
        Clock clock = Clock.system(ZoneId.systemDefault());
        Terminal terminal = Terminal.ofCurrentProcess(
                environment, () -> Runtime.getRuntime().halt(TERMINATED));
        ConfigurationLoader configuration = new ConfigurationLoader(environment, Path.of(""));
        CliDependencies dependencies = new CliDependencies(
                BuildInfo.text(),
                new CliCodexFactory(configuration, clock),
                dashboard -> json().write(dashboard, clock.instant(), TicketDetailLevel.FULL),
                new ServeTask(
                        configuration,
                        terminal,
                        clock,
                        program(),
                        () -> Runtime.getRuntime().halt(PROGRAM_REPLACED)),
                new DemoTask(configuration, terminal, clock),
                configuration::effective,
                LoggingSetup::verbose,
                new CliEnvironment(clock, environment, terminal),
                configuration::client,
                new CliTokenSource(configuration, clock),
                new LocalDisplayLinkFactory(configuration, clock));
        ErrorTrackingStdout output = new ErrorTrackingStdout();
        PrintWriter errors = utf8(new FileOutputStream(FileDescriptor.err));
        Optional<String> lost = LocaleCheck.ofCurrentProcess(System.getProperty("sun.jnu.encoding"), args.length);
        if (lost.isPresent()) {
            System.exit(BeaconCli.reportError(utf8(output), errors, lost.get(), args));
        }
        int code = new BeaconCli(dependencies).run(utf8(output), errors, args);
        Optional<String> unwritable = output.error().map(reason -> "standard output cannot be written: " + reason);
        System.exit(unwritable
                .map(message -> BeaconCli.reportError(utf8(output), errors, message, args))
                .orElse(code));
    }

    /** Returns the jar that was started. The code source of a class is null if JDK 25 has loaded it from an AOT cache. */
    private static Path program() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0])
                .toAbsolutePath();
    }

    /** Returns a writer that names the page files of this class path; reading them takes too long for other commands. */
    private static DashboardJson json() {
        return new DashboardJson(StaticAssets.ofClassPath().version());
    }

    /** Returns a writer over the raw stream, because {@code System.out} swallows write errors such as a closed pipe. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
