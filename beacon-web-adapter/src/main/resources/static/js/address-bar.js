import { readQuery, writeQuery } from "./query.js";

/** Keeps the address and the store's question the same. */
export class AddressBar {
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
      history[step ? "pushState" : "replaceState"](null, "", address);
      this.store.setQuery(query);
    }
  }

  #follow() {
    if (writeQuery(readQuery(location.search)) !== writeQuery(this.store.query)) {
      this.store.setQuery(readQuery(location.search));
    }
  }
}
