import { readQuery, writeQuery } from "../board/query.js";

const TYPING_PAUSE_MS = 250;

/** Keeps the address and the store's question the same. */
export class AddressBar {
  #writing = 0;
  #unwritten = null;

  /** @param {import("../board/store.js").Store} store */
  constructor(store) {
    this.store = store;
    addEventListener("popstate", () => this.#follow());
  }

  /**
   * Asks another question.
   *
   * @param {Partial<import("../board/query.js").Query>} change
   * @param {boolean} step whether "back" is to undo it by itself; typing is not
   */
  ask(change, step = true) {
    const query = { ...this.store.query, ...change };
    const address = location.pathname + writeQuery(query);
    if (!step) {
      this.#writeLater(address);
    } else if (this.store.board === null) {
      // Without a board to choose from, the server does the choosing.
      location.assign(address);
      return;
    } else {
      this.settle();
      history.pushState(null, "", address);
    }
    this.store.setQuery(query);
  }

  /** To be called at the end of typing: writes at once what was to wait for a pause. */
  settle() {
    clearTimeout(this.#writing);
    if (this.#unwritten !== null) {
      history.replaceState(null, "", this.#unwritten + location.hash);
      this.#unwritten = null;
    }
  }

  /** Writing is slow, so that while somebody types, it waits for a pause. */
  #writeLater(address) {
    clearTimeout(this.#writing);
    this.#unwritten = address;
    this.#writing = setTimeout(() => this.settle(), TYPING_PAUSE_MS);
  }

  #follow() {
    clearTimeout(this.#writing);
    this.#unwritten = null;
    if (writeQuery(readQuery(location.search)) !== writeQuery(this.store.query)) {
      this.store.setQuery(readQuery(location.search));
    }
  }
}
