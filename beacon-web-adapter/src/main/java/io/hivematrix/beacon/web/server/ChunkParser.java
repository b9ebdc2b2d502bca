package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.problem.StandardProblems;

/** Parser of everything in a chunked body but the data. Used by one request. */
final class ChunkParser {

    private static final int MAX_SIZE_DIGITS = 15;

    private enum ParserState {
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
    private ParserState state = ParserState.SIZE;
    private long remaining;
    private int digits;
    private int extraBytes;
    private boolean quoted;

    /** @param maxExtraBytes the most bytes of extensions and trailers together */
    ChunkParser(int maxExtraBytes) {
        this.maxExtraBytes = maxExtraBytes;
    }

    boolean isInData() {
        return state == ParserState.DATA;
    }

    boolean isEnded() {
        return state == ParserState.ENDED;
    }

    /** Consumes data of the current chunk and returns how much, at most {@code available}. */
    int consumeData(int available) {
        int length = (int) Math.min(available, remaining);
        remaining -= length;
        if (remaining == 0) {
            state = ParserState.DATA_CR;
        }
        return length;
    }

    /** Consumes a byte outside of data. */
    void accept(byte b) {
        switch (state) {
            case SIZE -> acceptSize(b);
            case EXTENSION -> acceptExtension(b);
            case SIZE_END -> expect('\n', b, remaining == 0 ? ParserState.TRAILER_START : ParserState.DATA);
            case DATA_CR -> expect('\r', b, ParserState.DATA_LF);
            case DATA_LF -> {
                expect('\n', b, ParserState.SIZE);
                digits = 0;
            }
            case TRAILER_START -> state = b == '\r' ? ParserState.LAST_LF : trailer(b);
            case TRAILER -> state = b == '\r' ? ParserState.TRAILER_END : trailer(b);
            case TRAILER_END -> expect('\n', b, ParserState.TRAILER_START);
            case LAST_LF -> expect('\n', b, ParserState.ENDED);
            default -> throw malformed();
        }
    }

    private void acceptSize(byte b) {
        int digit = b < 0 ? -1 : Character.digit(b, 16);
        if (digit >= 0 && digits < MAX_SIZE_DIGITS) {
            remaining = remaining * 16 + digit;
            digits++;
        } else if (digits > 0 && b == ';') {
            state = ParserState.EXTENSION;
        } else if (digits > 0 && b == '\r') {
            state = ParserState.SIZE_END;
        } else {
            throw malformed();
        }
    }

    private void acceptExtension(byte b) {
        countExtra();
        quoted ^= b == '"';
        if (b == '\r' && !quoted) {
            state = ParserState.SIZE_END;
        } else if (isControl(b) || (b == ' ' && !quoted)) {
            throw malformed();
        }
    }

    private ParserState trailer(byte b) {
        countExtra();
        if (isControl(b) && b != '\t') {
            throw malformed();
        }
        return ParserState.TRAILER;
    }

    private void countExtra() {
        if (++extraBytes > maxExtraBytes) {
            throw new ProblemException(StandardProblems.of(431));
        }
    }

    private void expect(char expected, byte b, ParserState next) {
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
