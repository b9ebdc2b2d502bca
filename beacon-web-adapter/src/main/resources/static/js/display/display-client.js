import { serverNow, setServerTime } from "../lib/server-clock.js";
import { describeConnectionError, sendRequest } from "../net/request.js";

/**
 * @typedef {object} Failure
 * @property {string} message why there is no newer board
 * @property {number} since server's time of the last success in ms; 0 if there was none
 */

/** Loads the boards of a screen and stores the last one of each view, unless the screen may not see it any more. */
export class DisplayClient {
  #states = new Map();

  /** @param {string} prefix path prefix of all URLs @param {string} agent the agent_id parameter; may be empty */
  constructor(prefix, agent) {
    this.prefix = prefix;
    this.query = agent === "" ? "" : `?agent_id=${encodeURIComponent(agent)}`;
  }

  /** Returns the last board of a view and why there is no newer one; both null before the first response. @param {string} slug */
  stateOf(slug) {
    return this.#states.get(slug) ?? { board: null, etag: null, at: 0, failure: null };
  }

  /** @param {string} slug @returns {Promise<object>} the board @throws {Error} after the failure is stored */
  async fetch(slug) {
    const state = this.stateOf(slug);
    try {
      const response = await this.#request(slug, state.etag);
      if (response.status !== 200 && response.status !== 304) {
        throw await refusalOf(response);
      }
      const board = response.status === 304 ? state.board : await boardOf(response);
      this.#states.set(slug, { board, etag: response.headers.get("ETag"), at: serverNow(), failure: null });
      return board;
    } catch (error) {
      const board = error.mayNotSee ? null : state.board;
      const failure = { message: error.message, since: state.at };
      this.#states.set(slug, { ...state, board, etag: board === null ? null : state.etag, failure });
      throw error;
    }
  }

  async #request(slug, etag) {
    try {
      const headers = etag === null ? {} : { "If-None-Match": etag };
      const response = await sendRequest(`${this.prefix}/display/${slug}/data${this.query}`, { headers });
      setServerTime(response);
      return response;
    } catch (error) {
      throw new Error(describeConnectionError(error));
    }
  }
}

function boardOf(response) {
  return response.json().catch(() => {
    throw new Error("Beacon sent an invalid response.");
  });
}

/** Returns the problem of a response as an error; `mayNotSee` if the screen must not show what it has. */
async function refusalOf(response) {
  const problem = await response.json().catch(() => ({}));
  const error = new Error(problem.detail ?? "Beacon is not available.");
  error.mayNotSee = [401, 403, 404].includes(response.status) && problem.detail !== undefined;
  return error;
}
