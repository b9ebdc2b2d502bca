package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.problem.Problem;

/** Request rejected before routing. */
final class MalformedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    MalformedRequestException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    static MalformedRequestException of(int status, String detail) {
        return new MalformedRequestException(Problem.of(status, detail));
    }

    Problem problem() {
        return problem;
    }
}
