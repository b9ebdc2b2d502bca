package io.hivematrix.beacon.app.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Check whether the charset of the locale has all characters of the arguments and of the working directory. Java replaces the
 * others without notice, so that a search would find nothing. {@code bin/beacon} sets a locale that has all.
 */
public final class LocaleCheck {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private LocaleCheck() {}

    /**
     * Returns a message if the charset is not sufficient; empty also without {@code /proc}.
     *
     * @param charset the charset by which Java decodes arguments and file names
     * @param count the number of arguments
     */
    public static Optional<String> ofCurrentProcess(String charset, int count) {
        try {
            if (!Files.exists(Path.of("").toAbsolutePath())) {
                return Optional.of(message("The name of the working directory", charset));
            }
            String bytes = Files.readString(COMMAND_LINE, StandardCharsets.ISO_8859_1);
            List<String> arguments = List.of(bytes.split("\0", -1)); // the last one is empty
            int first = arguments.size() - 1 - count;
            for (int i = 0; i < count && first >= 0; i++) {
                if (!isDecodable(arguments.get(first + i), Charset.forName(charset))) {
                    return Optional.of(message("Argument " + (i + 1), charset));
                }
            }
        } catch (IOException | IllegalArgumentException unknown) {
            // not Linux, or no such charset
        }
        return Optional.empty();
    }

    private static boolean isDecodable(String bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException lost) {
            return false;
        }
    }

    private static String message(String subject, String charset) {
        return subject + " has characters that the charset of the locale (" + charset
                + ") does not have. Set LC_ALL=C.UTF-8, or start Beacon with bin/beacon.";
    }
}
