package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The observed and documented responses of the contract. */
public final class ContractFiles {

    private ContractFiles() {}

    static StubResponse response(String file) {
        return StubResponse.json(text(file));
    }

    public static String text(String file) {
        try (InputStream in = ContractFiles.class.getResourceAsStream("/contract/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
