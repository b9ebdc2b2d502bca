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

/** A file that holds the whole output or what it held before; never a part. */
public final class AtomicFileWriter {

    private final String optionName;
    private final Path path;

    /** The file of that path, which somebody named with that option or parameter. */
    public AtomicFileWriter(String parameter, Path path) {
        this.optionName = parameter;
        this.path = path;
    }

    /**
     * Makes the folders that it belongs into, where they are missing.
     *
     * @throws CliException with exit code 2 where they cannot be made
     */
    public AtomicFileWriter createParentDirectories() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
        } catch (IOException unwritable) {
            throw failure(unwritable);
        }
        return this;
    }

    /**
     * Writes to a file beside it, then puts that in its place. What is no file (a device, a pipe) is written to as it
     * is; a link keeps pointing to where it points.
     *
     * @throws CliException with exit code 2 where the file cannot be written
     */
    public void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                Files.write(path, bytes, StandardOpenOption.WRITE);
            } else {
                replace(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath(), bytes);
            }
        } catch (IOException unwritable) {
            throw failure(unwritable);
        }
    }

    private CliException failure(IOException unwritable) {
        return CliException.usage(optionName + ": " + path + " cannot be written (" + reason(unwritable) + ")");
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        long process = ProcessHandle.current().pid();
        Path beside = target.resolveSibling("." + target.getFileName() + "." + process + ".part");
        beside.toFile().deleteOnExit(); // a signal may end the process in the middle of this
        try {
            Files.write(
                    beside,
                    bytes,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is no directory";
        }
        String told = failure instanceof FileSystemException ofFile ? ofFile.getReason() : failure.getMessage();
        return told == null ? failure.getClass().getSimpleName() : told;
    }
}
