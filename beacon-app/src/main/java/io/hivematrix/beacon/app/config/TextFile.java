package io.hivematrix.beacon.app.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reader of configuration files: UTF-8 with or without a byte order mark. */
final class TextFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /**
     * Returns the content of a file without its byte order mark; empty if there is no such file.
     *
     * @throws SettingException if it cannot be read or is not UTF-8; the message names path, line and cause
     */
    static Optional<String> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(decode(file.toAbsolutePath(), Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            String cause = Files.isDirectory(file)
                    ? "it is a directory"
                    : Files.isReadable(file) ? "read error" : "permission denied";
            throw new SettingException(file.toAbsolutePath() + " cannot be read: " + cause, unreadable);
        }
    }

    private static String decode(Path file, byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (isUtf16(bytes) || text.toString().indexOf('\0') >= 0) {
            throw new SettingException(file + " is UTF-16; save it as UTF-8");
        }
        if (result.isError()) {
            throw new SettingException(file + " line "
                    + (1 + text.chars().filter(c -> c == '\n').count()) + " is not UTF-8; save the file as UTF-8");
        }
        return text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    /** Returns whether the text begins with a byte of UTF-16's byte order mark, which UTF-8 never contains. */
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 0 && (bytes[0] & 0xFF) >= 0xFE;
    }
}
