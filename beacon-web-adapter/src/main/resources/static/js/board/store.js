import { filterAndSort } from "./filter-and-sort.js";

/**
 * State of the page: the board loaded last and the viewer's query. Dispatches "board" after a board is set (detail: the
 * previous board or null), "query" after the query is set, and after either of them "change" (detail: the `Dashboard`).
 * "change" is not dispatched before the first board is loaded.
 */
export class Store extends EventTarget {
  /** @type {import("./board-types.js").Board | null} null until loaded; until then the page shows what the server rendered */
  board = null;

  /**
   * @param {import("./query.js").Query} query
   * @param {string | null} me id of the agent that is the viewer; empty for none, null if not known
   */
  constructor(query, me) {
    super();
    this.query = query;
    this.me = me;
  }

  /** The query's agent filter, with the viewer's id for "me"; "me", which no ticket matches, if the viewer is no agent. */
  get agent() {
    return this.query.agent === "me" && this.me ? this.me : this.query.agent;
  }

  /** @param {import("./board-types.js").Board} board */
  setBoard(board) {
    const previous = this.board;
    this.board = board;
    this.dispatchEvent(new CustomEvent("board", { detail: previous }));
    this.#dispatchChange();
  }

  /** @param {import("./query.js").Query} query */
  setQuery(query) {
    this.query = query;
    this.dispatchEvent(new CustomEvent("query"));
    this.#dispatchChange();
  }

  #dispatchChange() {
    if (this.board !== null) {
      this.dispatchEvent(new CustomEvent("change", { detail: filterAndSort(this.board, { ...this.query, agent: this.agent }) }));
    }
  }
}
