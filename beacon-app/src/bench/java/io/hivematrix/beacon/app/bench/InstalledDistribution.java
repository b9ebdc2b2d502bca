package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The unpacked and installed package, class-data archives included.
 *
 * @param folder its directory
 */
record InstalledDistribution(Path folder) {

    /** Installs the package below a directory unless it exists. */
    static InstalledDistribution in(Path directory) throws IOException {
        Path folder = directory.resolve("installed");
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            String archive = System.getProperty("beacon.archive");
            run(List.of("tar", "-xzf", archive, "--strip-components=1", "-C", folder.toString()));
            run(List.of(folder.resolve("install.sh").toString()));
        }
        return new InstalledDistribution(folder);
    }

    /** Returns the path of the launcher. */
    String launcher() {
        return folder.resolve("bin/beacon").toString();
    }

    private static void run(List<String> command) throws IOException {
        try {
            int code = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException(command + " ends with " + code);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
