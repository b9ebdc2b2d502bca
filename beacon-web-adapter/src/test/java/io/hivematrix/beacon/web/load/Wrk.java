package io.hivematrix.beacon.web.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts load on a target with the program wrk, which the system's packages have. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)|Socket errors: (.*)");

    private final int connections;
    private final int seconds;

    Wrk(int connections, int seconds) {
        this.connections = connections;
        this.seconds = seconds;
    }

    /** The requests answered in a second, and what one of them cost this process. */
    Rate rate(Target target) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t2", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s"));
        for (String header : target.headers()) {
            command.add("-H");
            command.add(header);
        }
        command.add(target.url());
        long cpuBefore = cpuNanos();
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher errors = ERRORS.matcher(output);
        if (errors.find()) {
            throw new IOException(target.url() + ": " + errors.group());
        }
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException("wrk said: " + output);
        }
        double perSecond = Double.parseDouble(rate.group(1));
        return new Rate(perSecond, (cpuNanos() - cpuBefore) / 1e3 / (perSecond * seconds));
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
