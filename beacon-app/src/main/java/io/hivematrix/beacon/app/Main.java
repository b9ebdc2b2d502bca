package io.hivematrix.beacon.app;

import io.hivematrix.beacon.app.command.CodexForCli;
import io.hivematrix.beacon.app.command.Configurations;
import io.hivematrix.beacon.app.command.Demo;
import io.hivematrix.beacon.app.command.LateTls;
import io.hivematrix.beacon.app.command.Serve;
import io.hivematrix.beacon.app.command.StandardOutput;
import io.hivematrix.beacon.app.logging.ProcessLog;
import io.hivematrix.beacon.app.wiring.ThisBuild;
import io.hivematrix.beacon.cli.BeaconCli;
import io.hivematrix.beacon.cli.env.CliParts;
import io.hivematrix.beacon.cli.env.Surroundings;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.web.api.DashboardJson;
import io.hivematrix.beacon.web.api.Fields;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** The process: the one place that takes the time, the environment, the working directory and the streams as they are. */
public final class Main {

    private Main() {}

    /** Runs a command line, and exits with its code. */
    public static void main(String[] args) {
        SSLContext.setDefault(LateTls.ofJava());
        Map<String, String> environment = System.getenv();
        Clock clock = Clock.system(ZoneId.systemDefault());
        Terminal terminal = Terminal.ofThisProcess(environment);
        Configurations configurations = new Configurations(environment, Path.of(""));
        DashboardJson json = new DashboardJson();
        CliParts parts = new CliParts(
                ThisBuild.text(),
                new CodexForCli(configurations, clock),
                dashboard -> json.write(dashboard, clock.instant(), Fields.FULL),
                new Serve(configurations, terminal, clock),
                new Demo(configurations, terminal, clock),
                configurations::effective,
                ProcessLog::verbose,
                new Surroundings(clock, environment, terminal));
        StandardOutput output = new StandardOutput();
        PrintWriter errors = utf8(new FileOutputStream(FileDescriptor.err));
        int code = new BeaconCli(parts).run(utf8(output), errors, args);
        output.trouble().ifPresent(reason -> errors.println("beacon: standard output cannot be written: " + reason));
        System.exit(output.trouble().isPresent() ? ExitCode.USAGE.code() : code);
    }

    /** Not System.out, which keeps to itself that a pipe is closed. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
