package io.hivematrix.beacon.web.problem;

import java.util.Objects;

/** Ends the serving of a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** With that problem. */
    public ProblemException(Problem problem) {
        super(Objects.requireNonNull(problem, "problem").detail());
        this.problem = problem;
    }

    /** With that problem, which came of something else. */
    public ProblemException(Problem problem, Throwable cause) {
        super(Objects.requireNonNull(problem, "problem").detail(), cause);
        this.problem = problem;
    }

    /** What the answer says. */
    public Problem problem() {
        return problem;
    }
}
