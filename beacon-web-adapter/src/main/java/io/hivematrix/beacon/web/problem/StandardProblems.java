package io.hivematrix.beacon.web.problem;

/** Problems that more than one place has to tell. */
public final class StandardProblems {

    private StandardProblems() {}

    /** There is no such view. */
    public static Problem unknownView() {
        return Problem.of(404, "There is no view of that name.").withType("unknown-view");
    }

    /** What a status means to whoever gets it, in a sentence; for where nothing more is known. */
    public static String detailFor(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 401 -> "Please sign in.";
            case 403 -> "You are not allowed to do this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method.";
            case 406 -> "This address has nothing in a format that you accept.";
            case 408 -> "The request's body took too long to arrive.";
            case 413 -> "The request's body is too long.";
            case 414 -> "The address is too long.";
            case 415 -> "This address does not take a body of that format.";
            case 417 -> "The expectation cannot be met.";
            case 431 -> "The request has too many headers, or too long ones.";
            case 500 -> "Something went wrong in Beacon. It has been logged under the correlation id.";
            case 503 -> "Beacon has too much to do at the moment. Please try again in a moment.";
            case 505 -> "Beacon speaks HTTP/1.1.";
            default -> status < 500 ? "The request cannot be served." : "The request could not be served.";
        };
    }
}
