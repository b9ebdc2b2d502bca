import { sendRequest } from "./request.js";

/**
 * Requests this page without showing it. The gateway renews the session of a signed-in user with it.
 *
 * @param {RequestRedirect} [redirect] "follow" may start a sign-in
 * @returns {Promise<Response | null>} null without a response
 */
export function probePage(redirect = "manual") {
  return sendRequest(location.pathname + location.search, { method: "HEAD", redirect }).catch(() => null);
}
