/**
 * Codex, and Core's service tokens, over HTTP behind the domain's outgoing ports. {@link
 * io.hivematrix.beacon.codex.CodexAdapter} is the way in; nothing above this package knows that Codex speaks JSON, that
 * there are two dialects of it, or that it can fail.
 *
 * <p>Null policy: as in the domain, nothing is ever null across the public types.
 */
package io.hivematrix.beacon.codex;
