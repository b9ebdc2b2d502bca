package io.hivematrix.beacon.web.auth.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.http.CorrelationIds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;

/** Asks Core over HTTP. Each call ends within the time allowed, its body included, and follows no redirect. */
public final class HttpCoreApi implements CoreApi {

    private static final long MOST_BYTES = 256 * 1024;

    private final ObjectMapper json = JsonMapper.builder().build();
    private final HttpClient http;
    private final URI keys;
    private final URI validate;
    private final Duration answerTimeout;

    public HttpCoreApi(AuthSettings settings) {
        http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        String base = settings.coreUri().toString().replaceAll("/+$", "");
        keys = URI.create(base + "/.well-known/jwks.json");
        validate = URI.create(base + "/api/token/validate");
        answerTimeout = settings.responseTimeout();
    }

    @Override
    public byte[] keys() throws IOException {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(keys).GET());
        if (response.statusCode() != 200) {
            throw new IOException("Core answers " + response.statusCode() + " when asked for its keys");
        }
        return response.body();
    }

    @Override
    public boolean isSessionActive(String token) throws IOException {
        String question = json.createObjectNode().put("token", token).toString();
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(validate)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question)));
        JsonNode valid = read(response.body()).path("valid");
        if (response.statusCode() == 200 && valid.isBoolean()) {
            return valid.booleanValue();
        }
        if (response.statusCode() == 401 && valid.isBoolean() && !valid.booleanValue()) {
            return false;
        }
        throw new IOException("Core gives no answer that can be read, with status " + response.statusCode());
    }

    private JsonNode read(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new IOException("Core's answer is no JSON");
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder question) throws IOException {
        question.header("Accept", "application/json").timeout(answerTimeout);
        String correlationId = MDC.get(CorrelationIds.MDC_KEY);
        if (correlationId != null) {
            question.header(CorrelationIds.HEADER, correlationId);
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(question.build(), head -> new BoundedBodyHandler(MOST_BYTES));
        try {
            return answer.get(answerTimeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw new IOException("Core cannot be reached", failed.getCause());
        } catch (TimeoutException late) {
            throw new IOException("Core did not answer in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Core", interrupted);
        } finally {
            answer.cancel(true);
        }
    }
}
