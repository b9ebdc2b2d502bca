package io.hivematrix.beacon.web.problem;

/** Ends a request with a {@link Problem} as its response. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.detail(), cause);
        this.problem = problem;
    }

    /** Creates the exception for a problem without a type of its own. */
    public static ProblemException of(int status, String detail) {
        return new ProblemException(Problem.of(status, detail));
    }

    /** Returns the problem that is sent to the client. */
    public Problem problem() {
        return problem;
    }
}
