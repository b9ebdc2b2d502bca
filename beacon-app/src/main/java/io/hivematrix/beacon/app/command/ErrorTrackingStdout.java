package io.hivematrix.beacon.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that stores the last write error, because {@code PrintWriter} swallows it. Not thread-safe. */
public final class ErrorTrackingStdout extends OutputStream {

    /** The system's message after the reader has closed the pipe, as {@code head} does after its last line. */
    private static final String BROKEN_PIPE = "Broken pipe";

    private final OutputStream stream = new FileOutputStream(FileDescriptor.out);
    private Optional<String> error = Optional.empty();

    /** Returns the message of the last write error; empty if there was none or the reader closed the pipe. */
    public Optional<String> error() {
        return error.filter(reason -> !reason.equals(BROKEN_PIPE));
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            stream.write(bytes, from, count);
        } catch (IOException failed) {
            error = Optional.of(String.valueOf(failed.getMessage()));
            throw failed;
        }
    }
}
