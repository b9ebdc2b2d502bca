const TIMEOUT_MS = 20_000;

/**
 * Sends a request in the background. Follows no redirects: without a session the gateway redirects to a sign-in, and a second
 * sign-in breaks one that is in progress in another tab.
 *
 * @param {string} url
 * @param {RequestInit} [options] `signal` cancels the request earlier
 * @returns {Promise<Response>} fails with an "AbortError" after `TIMEOUT_MS`, also while its body is read
 */
export function sendRequest(url, options = {}) {
  const started = takeStartedRequest(url);
  const timeout = started?.abort ?? new AbortController();
  setTimeout(() => timeout.abort(), TIMEOUT_MS);
  options.signal?.addEventListener("abort", () => timeout.abort());
  return started?.response ?? fetch(url, { cache: "no-store", credentials: "same-origin", redirect: "manual", ...options, signal: timeout.signal });
}

/** Returns the request for this URL that `startup-check.js` has sent, once. */
function takeStartedRequest(url) {
  const started = window.boardRequest;
  if (started?.url !== url) {
    return undefined;
  }
  delete window.boardRequest;
  return started;
}

/** Returns whether the session has ended. @param {Response} response @returns {boolean} */
export function isSignedOut(response) {
  return response.status === 401 || response.type === "opaqueredirect";
}

/** Returns the time of `Retry-After` in ms, or 0. @param {Response} response @returns {number} */
export function retryAfterMsOf(response) {
  return 1000 * (Number(response.headers.get("Retry-After")) || 0);
}

/** Returns the message for a request that got no response. @param {Error} error @returns {string} */
export function describeConnectionError(error) {
  return error.name === "AbortError" ? "Beacon did not respond in time." : "Beacon is not reachable.";
}
