import { formatQuery, parseQuery } from "../board/query.js";

const DEBOUNCE_MS = 250;

/** Keeps the page's URL and the store's query in sync. */
export class AddressBar {
  #timer = 0;
  #pendingUrl = null;

  /** @param {import("../board/store.js").Store} store */
  constructor(store) {
    this.store = store;
    addEventListener("popstate", () => this.#onPopState());
  }

  /**
   * Changes the query and the URL. Before a board is loaded, navigates to the new URL instead, so that the server applies
   * the query.
   *
   * @param {Partial<import("../board/query.js").Query>} change
   * @param {boolean} newHistoryEntry false while the viewer types: then the URL is replaced after a pause
   */
  updateQuery(change, newHistoryEntry = true) {
    const query = { ...this.store.query, ...change };
    const url = location.pathname + formatQuery(query);
    if (!newHistoryEntry) {
      this.#scheduleWrite(url);
    } else if (this.store.board === null) {
      location.assign(url);
      return;
    } else {
      this.flush();
      history.pushState(null, "", url);
    }
    this.store.setQuery(query);
  }

  /** Writes a pending URL at once. */
  flush() {
    clearTimeout(this.#timer);
    if (this.#pendingUrl !== null) {
      history.replaceState(null, "", this.#pendingUrl + location.hash);
      this.#pendingUrl = null;
    }
  }

  /** Changing the URL is slow, so it is delayed until a pause in typing. */
  #scheduleWrite(url) {
    clearTimeout(this.#timer);
    this.#pendingUrl = url;
    this.#timer = setTimeout(() => this.flush(), DEBOUNCE_MS);
  }

  #onPopState() {
    clearTimeout(this.#timer);
    this.#pendingUrl = null;
    if (formatQuery(parseQuery(location.search)) !== formatQuery(this.store.query)) {
      this.store.setQuery(parseQuery(location.search));
    }
  }
}
