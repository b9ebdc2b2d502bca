package io.hivematrix.beacon.web.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hivematrix.beacon.web.auth.AuthenticatedOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.origin.SameOrigin;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Log level at run time, for administrators. */
@Path("/api/log-level")
@Produces(MediaType.APPLICATION_JSON)
@RequiresAudience(value = Audience.USERS, levels = "admin")
@Tag(name = "Operations")
@AuthenticatedOperation
public final class LogLevelResource {

    private static final Logger LOG = LoggerFactory.getLogger(LogLevelResource.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
            .build();
    private static final int BAD_REQUEST = 400;

    private final LogLevels levels;

    public LogLevelResource(LogLevels levels) {
        this.levels = levels;
    }

    @GET
    @Operation(operationId = "showLogLevel", summary = "Current log level; for administrators")
    @ApiResponse(responseCode = "200", ref = "LogLevel")
    public Response current() throws JsonProcessingException {
        return response();
    }

    @PUT
    @SameOrigin
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeLogLevel", summary = "Change the log level until restart; for administrators")
    @Parameter(ref = "SameOrigin")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "LogLevel")))
    @ApiResponse(responseCode = "200", ref = "LogLevel")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    public Response change(byte[] body, @Context SecurityContext security) throws JsonProcessingException {
        String before = levels.current();
        String level = requireKnownLevel(body);
        levels.change(level);
        LOG.atWarn()
                .addKeyValue("log_level", level)
                .addKeyValue("log_level_before", before)
                .addKeyValue("user_id", security.getUserPrincipal().getName())
                .log("Log level changed");
        return response();
    }

    private String requireKnownLevel(byte[] body) {
        String level = levelIn(body);
        if (!levels.all().contains(level)) {
            throw new ProblemException(Problem.of(
                    BAD_REQUEST,
                    "Invalid body. Expected {\"level\": …} with one of: " + String.join(", ", levels.all()) + "."));
        }
        return level;
    }

    private static String levelIn(byte[] body) {
        try {
            JsonNode level = JSON.readTree(body).path("level");
            return level.isTextual() ? level.textValue() : "";
        } catch (IOException malformed) {
            return "";
        }
    }

    private Response response() throws JsonProcessingException {
        return Response.ok(JSON.writeValueAsBytes(JSON.createObjectNode().put("level", levels.current())))
                .build();
    }
}
