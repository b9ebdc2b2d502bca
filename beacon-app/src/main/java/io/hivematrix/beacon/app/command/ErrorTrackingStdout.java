package io.hivematrix.beacon.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Where a command's output goes; remembers why it could not be written, which a writer over it keeps to itself. */
public final class ErrorTrackingStdout extends OutputStream {

    /** What the system says where whoever read has enough, as {@code head} does after its lines. */
    private static final String BROKEN_PIPE = "Broken pipe";

    private final OutputStream stream = new FileOutputStream(FileDescriptor.out);
    private Optional<String> error = Optional.empty();

    /** Why something is missing; empty where all was written, or as much as the reader wanted. */
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
