package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.shared.SharedDocument;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Loaders of one document in memory, whose fetches are numbered. */
final class LoaderFixture {

    final TestClock clock = new TestClock(Instant.parse("2026-11-29T10:00:00Z"));
    final InMemoryDocuments documents = new InMemoryDocuments();
    int fetches;
    Optional<CodexCallException> failure = Optional.empty();

    SharedLoader<String> loader() {
        return loader(() -> {});
    }

    SharedLoader<String> loader(Runnable duringFetch) {
        return new SharedLoader<>(
                "board",
                documents,
                source(duringFetch),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                clock,
                clock::nanos,
                fetch -> new Thread(fetch).start());
    }

    private DocumentSource<String> source(Runnable meanwhile) {
        return new DocumentSource<>() {
            @Override
            public String fetch(Instant readAt, OutputStream copy) throws CodexCallException {
                fetches++;
                meanwhile.run();
                if (failure.isPresent()) {
                    throw failure.get();
                }
                String value = "fetched " + fetches;
                write(copy, value);
                return value;
            }

            @Override
            public String read(Instant readAt, InputStream document) throws IOException {
                return new String(document.readAllBytes(), StandardCharsets.UTF_8);
            }
        };
    }

    static SharedDocument document(long number, String text, Duration age) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            write(compressed, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var content = new SharedDocument.Content(bytes.toByteArray());
        return new SharedDocument(number, Instant.EPOCH, Duration.ofMillis(3), age, content);
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String value(SharedLoader<String> loader) {
        try {
            return loader.load();
        } catch (CodexCallException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
