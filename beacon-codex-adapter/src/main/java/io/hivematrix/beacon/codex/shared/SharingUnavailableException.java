package io.hivematrix.beacon.codex.shared;

/** Thrown if shared documents cannot be reached. */
public final class SharingUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public SharingUnavailableException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
