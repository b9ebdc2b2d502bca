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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Check whether the charset of the locale has all characters of the arguments, of Beacon's variables and of the working directory.
 * Java replaces the others without notice, so that a search would find nothing. {@code bin/beacon} sets a locale that has all.
 */
public final class LocaleCheck {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final Path ENVIRONMENT = Path.of("/proc/self/environ");
    private static final Pattern VARIABLE = Pattern.compile("(BEACON_\\w+|SECRET_KEY|HOME|XDG_CONFIG_HOME)=");

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
            List<String> arguments = entries(COMMAND_LINE); // the last one is empty
            int first = arguments.size() - 1 - count;
            for (int i = 0; i < count && first >= 0; i++) {
                if (!isDecodable(arguments.get(first + i), Charset.forName(charset))) {
                    return Optional.of(message("Argument " + (i + 1), charset));
                }
            }
            return entries(ENVIRONMENT).stream()
                    .filter(variable -> !isDecodable(variable, Charset.forName(charset)))
                    .map(VARIABLE::matcher)
                    .filter(Matcher::lookingAt)
                    .map(name -> message("The variable " + name.group(1), charset))
                    .findFirst();
        } catch (IOException | IllegalArgumentException unknown) {
            // not Linux, or no such charset
        }
        return Optional.empty();
    }

    private static List<String> entries(Path file) throws IOException {
        return List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\0", -1));
    }

    private static boolean isDecodable(String bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException undecodable) {
            return false;
        }
    }

    private static String message(String subject, String charset) {
        return subject + " has characters that the charset of the locale (" + charset
                + ") does not have. Set LC_ALL=C.UTF-8, or start Beacon with bin/beacon.";
    }
}
