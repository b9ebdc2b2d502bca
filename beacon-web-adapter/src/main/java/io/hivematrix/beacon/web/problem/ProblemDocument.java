package io.hivematrix.beacon.web.problem;

/**
 * Serialized problem.
 *
 * @param mediaType the value of {@code Content-Type}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ProblemDocument(String mediaType, byte[] body) {}
