package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.source.CliException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a file atomically: it has the previous or the complete new content, never a part. */
public final class AtomicFileWriter {

    private final String optionName;
    private final Path path;

    /** @param optionName option or parameter that named the file, for error messages */
    public AtomicFileWriter(String optionName, Path path) {
        this.optionName = optionName;
        this.path = path;
    }

    /**
     * Creates missing parent directories.
     *
     * @throws CliException with exit code 2 if that fails
     */
    public AtomicFileWriter createParentDirectories() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw failure(failure);
        }
        return this;
    }

    /**
     * Writes a temporary file in the same directory and moves it into place. Devices and pipes are written directly; for
     * a symbolic link, its target is replaced.
     *
     * @throws CliException with exit code 2 if the file cannot be written
     */
    public void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                Files.write(path, bytes, StandardOpenOption.WRITE);
            } else {
                replace(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath(), bytes);
            }
        } catch (IOException failure) {
            throw failure(failure);
        }
    }

    private CliException failure(IOException failure) {
        return CliException.usage(optionName + ": cannot write " + path + " (" + reason(failure) + ")");
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        long process = ProcessHandle.current().pid();
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + process + ".part");
        temporary.toFile().deleteOnExit(); // in case a signal ends the process before the finally block
        try {
            Files.write(
                    temporary,
                    bytes,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is not a directory";
        }
        String reason = failure instanceof FileSystemException onFile ? onFile.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
