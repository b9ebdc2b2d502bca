package io.hivematrix.beacon.codex.config;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Where Codex and Core are, and how patient Beacon is with them. Immutable; begin with {@link #defaults}.
 *
 * @param core the address of Core, http or https, without query and fragment
 * @param codex the address of Codex, likewise
 * @param serviceName the name under which Beacon asks Core for service tokens
 * @param wire bounds for one call
 * @param keeping how long answers are kept
 */
public record CodexSettings(URI core, URI codex, String serviceName, WireSettings wire, KeepingSettings keeping) {

    /** @throws IllegalArgumentException if an address is no http(s) address, or the service name is blank */
    public CodexSettings {
        core = requireWeb("core", core);
        codex = requireWeb("codex", codex);
        Objects.requireNonNull(wire, "wire");
        Objects.requireNonNull(keeping, "keeping");
        if (serviceName.isBlank()) {
            throw new IllegalArgumentException("serviceName must not be blank");
        }
    }

    /** Settings with the defaults of {@link WireSettings} and {@link KeepingSettings}. */
    public static CodexSettings defaults(URI core, URI codex, String serviceName) {
        return new CodexSettings(core, codex, serviceName, WireSettings.DEFAULTS, KeepingSettings.DEFAULTS);
    }

    /** These settings with other bounds for a call. */
    public CodexSettings withWire(WireSettings wire) {
        return new CodexSettings(core, codex, serviceName, wire, keeping);
    }

    /** These settings with other keeping times. */
    public CodexSettings withKeeping(KeepingSettings keeping) {
        return new CodexSettings(core, codex, serviceName, wire, keeping);
    }

    /** How long a board counts as fresh; zero asks Codex every time. */
    public CodexSettings withSnapshotTtl(Duration snapshotTtl) {
        return withKeeping(keeping.withSnapshotTtl(snapshotTtl));
    }

    /** How long the list of agents is kept. */
    public CodexSettings withAgentsTtl(Duration agentsTtl) {
        return withKeeping(keeping.withAgentsTtl(agentsTtl));
    }

    /** How long the PSA configuration is kept. */
    public CodexSettings withPsaTtl(Duration psaTtl) {
        return withKeeping(keeping.withPsaTtl(psaTtl));
    }

    /** How long a question for the board waits for a running fetch. */
    public CodexSettings withMaxWait(Duration maxWait) {
        return withKeeping(keeping.withMaxWait(maxWait));
    }

    /** How old the last good board may be shown. */
    public CodexSettings withMaxStale(Duration maxStale) {
        return withKeeping(keeping.withMaxStale(maxStale));
    }

    /** How many bytes an answer of Codex may have. */
    public CodexSettings withMaxBytes(long maxBytes) {
        return withWire(wire.withMaxBytes(maxBytes));
    }

    /** How long a connection may take to come about, an answer may keep silent, and a call may last in all. */
    public CodexSettings withTimeouts(Duration connect, Duration read, Duration total) {
        return withWire(wire.withTimeouts(connect, read, total));
    }

    private static URI requireWeb(String name, URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    name + " must be an http or https address without query and fragment, but is " + address);
        }
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }
}
