package io.hivematrix.beacon.web.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteChunksTest {

    private static final int MAX_CHUNK = 256 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_024, 1_025, MAX_CHUNK, MAX_CHUNK + 1, 1_200_000})
    void writesWhatWasWritten(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        ByteChunks chunks = chunks(content, 1_000);
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        chunks.writeTo(written);

        assertThat(written.toByteArray()).isEqualTo(content);
        assertThat(chunks.size()).isEqualTo(size);
    }

    @Test
    void smallBody_isWrittenAtOnce() throws IOException {
        assertThat(writes(chunks(new byte[54_000], 700))).containsExactly(54_000);
    }

    @Test
    void largeBody_isWrittenInLargeChunks() throws IOException {
        assertThat(writes(chunks(new byte[MAX_CHUNK + 300], 8_192))).containsExactly(MAX_CHUNK, 300);
    }

    @Test
    void continuesAfterClose() throws IOException {
        ByteChunks chunks = chunks(new byte[0], 1);

        chunks.write(new byte[5_000]);

        assertThat(writes(chunks)).containsExactly(5_000);
    }

    private static ByteChunks chunks(byte[] content, int step) throws IOException {
        ByteChunks chunks = new ByteChunks();
        for (int i = 0; i < content.length; i += step) {
            chunks.write(content, i, Math.min(step, content.length - i));
        }
        chunks.close();
        return chunks;
    }

    private static List<Integer> writes(ByteChunks chunks) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        chunks.writeTo(new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                sizes.add(length);
            }
        });
        return sizes;
    }
}
