package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.problem.StandardProblems;

/** Parser of everything in a chunked body but the data. Used by one request. */
final class ChunkParser {

    private static final int MAX_SIZE_DIGITS = 15;

    private enum State {
        SIZE,
        EXTENSION,
        SIZE_END,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER_START,
        TRAILER,
        TRAILER_END,
        LAST_LF,
        ENDED
    }

    private final int maxExtraBytes;
    private State state = State.SIZE;
    private long remaining;
    private int digits;
    private int extraBytes;
    private boolean quoted;

    /** @param maxExtraBytes the most bytes of extensions and trailers together */
    ChunkParser(int maxExtraBytes) {
        this.maxExtraBytes = maxExtraBytes;
    }

    boolean isInData() {
        return state == State.DATA;
    }

    boolean isEnded() {
        return state == State.ENDED;
    }

    /** Consumes data of the current chunk and returns how much, at most {@code available}. */
    int consumeData(int available) {
        int length = (int) Math.min(available, remaining);
        remaining -= length;
        if (remaining == 0) {
            state = State.DATA_CR;
        }
        return length;
    }

    /** Consumes a byte outside of data. */
    void accept(byte b) {
        switch (state) {
            case SIZE -> acceptSize(b);
            case EXTENSION -> acceptExtension(b);
            case SIZE_END -> expect('\n', b, remaining == 0 ? State.TRAILER_START : State.DATA);
            case DATA_CR -> expect('\r', b, State.DATA_LF);
            case DATA_LF -> {
                expect('\n', b, State.SIZE);
                digits = 0;
            }
            case TRAILER_START -> state = b == '\r' ? State.LAST_LF : trailer(b);
            case TRAILER -> state = b == '\r' ? State.TRAILER_END : trailer(b);
            case TRAILER_END -> expect('\n', b, State.TRAILER_START);
            case LAST_LF -> expect('\n', b, State.ENDED);
            default -> throw malformed();
        }
    }

    private void acceptSize(byte b) {
        int digit = b < 0 ? -1 : Character.digit(b, 16);
        if (digit >= 0 && digits < MAX_SIZE_DIGITS) {
            remaining = remaining * 16 + digit;
            digits++;
        } else if (digits > 0 && b == ';') {
            state = State.EXTENSION;
        } else if (digits > 0 && b == '\r') {
            state = State.SIZE_END;
        } else {
            throw malformed();
        }
    }

    private void acceptExtension(byte b) {
        countExtra();
        quoted ^= b == '"';
        if (b == '\r' && !quoted) {
            state = State.SIZE_END;
        } else if (isControl(b) || (b == ' ' && !quoted)) {
            throw malformed();
        }
    }

    private State trailer(byte b) {
        countExtra();
        if (isControl(b) && b != '\t') {
            throw malformed();
        }
        return State.TRAILER;
    }

    private void countExtra() {
        if (++extraBytes > maxExtraBytes) {
            throw new ProblemException(StandardProblems.of(431));
        }
    }

    private void expect(char expected, byte b, State next) {
        if (b != expected) {
            throw malformed();
        }
        state = next;
    }

    private static boolean isControl(byte b) {
        return (b >= 0 && b < ' ') || b == 0x7F;
    }

    private static ProblemException malformed() {
        return ProblemException.of(400, "The chunked body is malformed.");
    }
}
