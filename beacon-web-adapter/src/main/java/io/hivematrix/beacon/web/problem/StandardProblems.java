package io.hivematrix.beacon.web.problem;

/** Problems and details that several classes use. */
public final class StandardProblems {

    private StandardProblems() {}

    /** Returns the problem of a request for a view that does not exist. */
    public static Problem unknownView(String detail) {
        return Problem.of(404, detail).withType("unknown-view");
    }

    /** Returns the problem of a status with its default detail. */
    public static Problem of(int status) {
        return Problem.of(status, detailFor(status));
    }

    private static String detailFor(int status) {
        return switch (status) {
            case 400 -> "Malformed request.";
            case 401 -> "Authentication required. Sign in.";
            case 403 -> "You do not have permission for this operation.";
            case 404 -> "There is no page or resource at this address.";
            case 405 -> "This address does not support the request method.";
            case 406 -> "This address does not provide an accepted media type.";
            case 408 -> "The request body was not received in time.";
            case 413 -> "The request body is too large.";
            case 414 -> "The request URI is too long.";
            case 415 -> "This address does not support the media type of the request body.";
            case 417 -> "The Expect header is not supported.";
            case 431 -> "The request headers are too large or too many.";
            case 500 -> "Internal error in Beacon. Report the correlation id to the administrator.";
            case 503 -> "Beacon is overloaded. Try again in a few seconds.";
            case 505 -> "Only HTTP/1.1 is supported.";
            default -> status < 500 ? "The request was rejected." : "The request failed.";
        };
    }
}
