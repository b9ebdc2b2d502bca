import { readQuery, writeQuery } from "./query.js";

const TYPING_PAUSE_MS = 250;

/** Keeps the address and the store's question the same. */
export class AddressBar {
  #writing = 0;

  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.store = store;
    addEventListener("popstate", () => this.#follow());
  }

  /**
   * Asks another question.
   *
   * @param {Partial<import("./query.js").Query>} change
   * @param {boolean} step whether "back" is to undo it by itself; typing is not
   */
  ask(change, step = true) {
    const query = { ...this.store.query, ...change };
    const address = location.pathname + writeQuery(query);
    if (this.store.board === null) {
      // Without a board to choose from, the server does the choosing.
      location.assign(address);
    } else {
      this.#write(address, step);
      this.store.setQuery(query);
    }
  }

  /** Writing is slow, so that while somebody types, it waits for a pause. */
  #write(address, step) {
    clearTimeout(this.#writing);
    if (step) {
      history.pushState(null, "", address);
    } else {
      this.#writing = setTimeout(() => history.replaceState(null, "", address + location.hash), TYPING_PAUSE_MS);
    }
  }

  #follow() {
    clearTimeout(this.#writing);
    if (writeQuery(readQuery(location.search)) !== writeQuery(this.store.query)) {
      this.store.setQuery(readQuery(location.search));
    }
  }
}
