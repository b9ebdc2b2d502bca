package io.hivematrix.beacon.cli.env;

import java.util.Optional;

/**
 * Settings of commands that read from a running Beacon.
 *
 * @param url address of the Beacon to read from if {@code --beacon} is absent; empty for Codex
 * @param token bearer token of the user
 * @param connections proxy and trusted certificates
 */
public record ClientSettings(Optional<String> url, Optional<String> token, ConnectionSettings connections) {}
