import { isBoard } from "../board/board-types.js";

const REQUEST_TIMEOUT_MS = 20_000;
const MIN_RENEWAL_INTERVAL_MS = 5 * 60_000;

/** Failed refresh; the message is shown on the page. */
export class RefreshError extends Error {
  /**
   * @param {string} message
   * @param {object} [options]
   * @param {number} [options.retryAfterMs] the server's Retry-After, or 0
   * @param {boolean} [options.unauthorized] whether the session has ended
   */
  constructor(message, { retryAfterMs = 0, unauthorized = false } = {}) {
    super(message);
    this.retryAfterMs = retryAfterMs;
    this.unauthorized = unauthorized;
  }
}

/** Client for one view of the ticket API. Sends conditional requests and renews the session once it has ended. */
export class BoardClient {
  #etag = null;
  #renewedAt = -Infinity;

  /** @param {string} url of the API @param {string} pageUrl of the page, a request for which renews the session */
  constructor(url, pageUrl) {
    this.url = url;
    this.pageUrl = pageUrl;
  }

  /**
   * Loads the board.
   *
   * @returns {Promise<import("../board/board-types.js").Board | null>} null if it has not changed since the last call
   * @throws {RefreshError} if the request fails or the response is not a board
   */
  async fetchBoard() {
    let response = await this.#request(this.url);
    if (response.status === 401 && (await this.#renewSession())) {
      response = await this.#request(this.url);
    }
    if (response.status === 304) {
      return null;
    }
    if (!response.ok) {
      throw statusError(response);
    }
    const board = await response.json().catch((error) => {
      throw error.name === "SyntaxError" ? invalidResponseError() : connectionError(error);
    });
    if (!isBoard(board)) {
      throw invalidResponseError();
    }
    this.#etag = response.headers.get("ETag");
    return board;
  }

  /**
   * Requests the page through the gateway, which starts a new session for a signed-in user: a session lasts an hour, but a
   * tab stays open for weeks. At most once per `MIN_RENEWAL_INTERVAL_MS`, because page requests are rate-limited.
   *
   * @returns {Promise<boolean>} whether there is a new session
   */
  async #renewSession() {
    if (Date.now() - this.#renewedAt < MIN_RENEWAL_INTERVAL_MS) {
      return false;
    }
    this.#renewedAt = Date.now();
    // A gateway may redirect to a sign-in page on another origin, which a script cannot follow.
    const response = await this.#request(this.pageUrl, "HEAD").catch(() => null);
    return response?.ok ?? false;
  }

  /** Returns whether the last loaded board has an entity tag, in whichever encoding. @param {string} etag */
  hasBoard(etag) {
    return this.#etag !== null && this.#etag.replace("-gzip", "") === etag;
  }

  async #request(url, method = "GET") {
    const headers = url === this.url && this.#etag !== null ? { "If-None-Match": this.#etag } : {};
    try {
      const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
      return await fetch(url, { method, headers, signal, cache: "no-store", credentials: "same-origin" });
    } catch (error) {
      throw connectionError(error);
    }
  }
}

/** @param {Error} error */
function connectionError(error) {
  return new RefreshError(error.name === "TimeoutError" ? "Beacon did not respond in time." : "Beacon is not reachable.");
}

function invalidResponseError() {
  return new RefreshError("Beacon sent an invalid response.");
}

/** @param {Response} response */
function statusError(response) {
  const retryAfterMs = 1000 * (Number(response.headers.get("Retry-After")) || 0);
  switch (response.status) {
    case 401:
      return new RefreshError("You are no longer signed in.", { unauthorized: true });
    case 403:
      return new RefreshError("You no longer have access to this board.", { retryAfterMs });
    case 429:
      return new RefreshError("Rate limit exceeded.", { retryAfterMs });
    case 503:
      return new RefreshError("Beacon has no tickets to show at the moment.", { retryAfterMs });
    default:
      return new RefreshError(`Beacon returned error ${response.status}.`, { retryAfterMs });
  }
}
