import { applyChanges, isBoardChanges } from "../board/board-changes.js";
import { isBoard } from "../board/board-types.js";
import { setServerTime } from "../lib/server-clock.js";
import { probePage } from "./page-probe.js";
import { describeConnectionError, isSignedOut, retryAfterMsOf, sendRequest } from "./request.js";
import { isFirstSignInAttempt, permitSignInAttempt } from "./sign-in.js";

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
  /** @type {import("../board/board-types.js").Board | null} the board that has the entity tag */
  #board = null;
  #renewedAt = -Infinity;

  /** @param {string} url of the API */
  constructor(url) {
    this.url = url;
  }

  /**
   * Loads the board: after the first time, only its changes. Changes that do not fit are an invalid response, after which the
   * next call loads the whole board.
   *
   * @returns {Promise<import("../board/board-types.js").Board | null>} null if it has not changed since the last call
   * @throws {RefreshError} if the request fails or the response is not a board
   */
  async fetchBoard() {
    let response = await this.#request();
    if (isSignedOut(response) && (await this.#renewSession())) {
      response = await this.#request();
    }
    if (!response.ok && response.status !== 304) {
      throw statusError(response);
    }
    permitSignInAttempt();
    if (response.status === 304) {
      return null;
    }
    const json = await response.json().catch((error) => {
      throw error.name === "SyntaxError" ? invalidResponseError() : connectionError(error);
    });
    const board = this.#board !== null && isBoardChanges(json) ? applyChanges(this.#board, json) : json;
    this.#board = null;
    this.#etag = null;
    if (!isBoard(board)) {
      throw invalidResponseError();
    }
    this.#board = board;
    this.#etag = response.headers.get("ETag");
    return board;
  }

  /**
   * Requests the page through the gateway, which starts a new session for a signed-in user: a session lasts an hour, but a
   * tab stays open for weeks. At most once per `MIN_RENEWAL_INTERVAL_MS`, because page requests are rate-limited. Only the
   * first request of all tabs since a board was loaded follows redirects, that is, may start a sign-in.
   *
   * @returns {Promise<boolean>} whether there may be a new session
   */
  async #renewSession() {
    const now = performance.now();
    if (now - this.#renewedAt < MIN_RENEWAL_INTERVAL_MS) {
      return false;
    }
    this.#renewedAt = now;
    const response = await probePage(isFirstSignInAttempt() ? "follow" : "manual");
    return response?.ok ?? false;
  }

  /** Returns whether the last loaded board has an entity tag, in whichever encoding. @param {string} etag */
  hasBoard(etag) {
    return this.#etag !== null && this.#etag.replace("-gzip", "") === etag;
  }

  async #request() {
    const url = this.#etag === null ? this.url : `${this.url}&since=${encodeURIComponent(this.#etag)}`;
    const headers = this.#etag === null ? {} : { "If-None-Match": this.#etag };
    try {
      const response = await sendRequest(url, { headers });
      setServerTime(response);
      return response;
    } catch (error) {
      throw connectionError(error);
    }
  }
}

/** @param {Error} error */
function connectionError(error) {
  return new RefreshError(describeConnectionError(error));
}

function invalidResponseError() {
  return new RefreshError("Beacon sent an invalid response.");
}

/** @param {Response} response */
function statusError(response) {
  if (isSignedOut(response)) {
    return new RefreshError("You are no longer signed in.", { unauthorized: true });
  }
  const retryAfterMs = retryAfterMsOf(response);
  switch (response.status) {
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
