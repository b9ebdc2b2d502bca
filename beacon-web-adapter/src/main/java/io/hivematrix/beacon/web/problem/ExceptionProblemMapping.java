package io.hivematrix.beacon.web.problem;

import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps exceptions to problems. Unexpected exceptions are logged here, and their message is not sent to the client. */
final class ExceptionProblemMapping {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionProblemMapping.class);

    Problem toProblem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            if (cause instanceof BoardUnavailableException unavailable) {
                return Problem.of(503, String.valueOf(unavailable.getMessage()))
                        .withType("board-unavailable")
                        .withTitle("No board yet")
                        .withRetryAfter(unavailable.retryAfter());
            }
            if (cause instanceof UnknownViewException) {
                return StandardProblems.unknownView(String.valueOf(cause.getMessage()));
            }
        }
        if (failure instanceof ParamException.PathParamException) {
            return StandardProblems.of(404);
        }
        if (failure instanceof ParamException) {
            return StandardProblems.of(400);
        }
        if (failure instanceof WebApplicationException web) {
            return ofStatus(web);
        }
        return unexpected(failure);
    }

    private static Problem ofStatus(WebApplicationException failure) {
        Response response = failure.getResponse();
        if (response.getStatus() == 500) {
            return unexpected(failure);
        }
        Problem problem = StandardProblems.of(response.getStatus());
        String allow = response.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, withHead(allow));
    }

    /** Jersey serves HEAD for every GET method, but does not list it in {@code Allow}. */
    private static String withHead(String allow) {
        return allow.contains("GET") && !allow.contains("HEAD") ? allow.replace("GET", "GET,HEAD") : allow;
    }

    private static Problem unexpected(Throwable failure) {
        LOG.error("Request failed unexpectedly", failure);
        return StandardProblems.of(500);
    }
}
