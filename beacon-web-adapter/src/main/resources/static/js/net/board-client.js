import { isBoard } from "../board/board-types.js";

const PATIENCE_MS = 20_000;
const RENEWAL_PAUSE_MS = 5 * 60_000;

/** Why there is no news, in a sentence for people. */
export class RefreshError extends Error {
  /** @param {string} sentence @param {{retryAfterMs?: number, signedOut?: boolean}} [more] */
  constructor(sentence, { retryAfterMs = 0, signedOut = false } = {}) {
    super(sentence);
    this.retryAfterMs = retryAfterMs;
    this.signedOut = signedOut;
  }
}

/** Asks Beacon for a view, and does not load again what it has. */
export class BoardClient {
  #tag = null;
  #renewedAt = -Infinity;

  /** @param {string} url @param {string} page the address of the page, which renews the session */
  constructor(url, page) {
    this.url = url;
    this.page = page;
  }

  /** @returns {Promise<import("../board/board-types.js").Board | null>} null where nothing has changed @throws {RefreshError} */
  async latest() {
    let response = await this.#ask(this.url);
    if (response.status === 401 && (await this.#renewed())) {
      response = await this.#ask(this.url);
    }
    if (response.status === 304) {
      return null;
    }
    if (!response.ok) {
      throw refusal(response);
    }
    const board = await response.json().catch((failure) => {
      throw failure.name === "SyntaxError" ? unreadable() : unreachable(failure);
    });
    if (!isBoard(board)) {
      throw unreadable();
    }
    this.#tag = response.headers.get("ETag");
    return board;
  }

  /**
   * A session ends after an hour, a tab stays open for weeks: asking for the page through the gateway, which knows who
   * is signed in, begins a new one. Not often, since pages are rationed.
   */
  async #renewed() {
    if (Date.now() - this.#renewedAt < RENEWAL_PAUSE_MS) {
      return false;
    }
    this.#renewedAt = Date.now();
    // A gateway may lead to a sign-in elsewhere, where a script cannot follow.
    const page = await this.#ask(this.page, "HEAD").catch(() => null);
    return page?.ok ?? false;
  }

  async #ask(url, method = "GET") {
    const headers = url === this.url && this.#tag !== null ? { "If-None-Match": this.#tag } : {};
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      return await fetch(url, { method, headers, signal, cache: "no-store", credentials: "same-origin" });
    } catch (failure) {
      throw unreachable(failure);
    }
  }
}

/** @param {Error} failure */
function unreachable(failure) {
  return new RefreshError(failure.name === "TimeoutError" ? "Beacon did not answer in time." : "Beacon cannot be reached.");
}

function unreadable() {
  return new RefreshError("Beacon sent an answer that cannot be read.");
}

/** @param {Response} response */
function refusal(response) {
  const retryAfterMs = 1000 * (Number(response.headers.get("Retry-After")) || 0);
  switch (response.status) {
    case 401:
      return new RefreshError("You are no longer signed in.", { signedOut: true });
    case 403:
      return new RefreshError("You are no longer allowed to see this board.", { retryAfterMs });
    case 429:
      return new RefreshError("Beacon was asked too often.", { retryAfterMs });
    case 503:
      return new RefreshError("Beacon has no board to show at the moment.", { retryAfterMs });
    default:
      return new RefreshError(`Beacon answered with an error (${response.status}).`, { retryAfterMs });
  }
}
