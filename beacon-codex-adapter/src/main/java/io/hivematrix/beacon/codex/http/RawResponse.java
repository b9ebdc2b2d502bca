package io.hivematrix.beacon.codex.http;

import java.io.InputStream;
import java.net.http.HttpHeaders;

/**
 * HTTP response with an unread body.
 *
 * @param body the body, bounded in size and time
 */
public record RawResponse(int status, HttpHeaders headers, InputStream body) {}
