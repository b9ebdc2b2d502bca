import { select } from "./filter-and-sort.js";

/**
 * The board last heard and what the viewer asks of it. Says "board" when another board has come (detail: the one before,
 * or null), "query" when the question has changed, and after either "change".
 */
export class Store extends EventTarget {
  /** @type {import("./board-types.js").Board | null} null until the first answer: then the server's rendering stands */
  board = null;

  /** @param {import("./query.js").Query} query */
  constructor(query) {
    super();
    this.query = query;
  }

  /** @param {import("./board-types.js").Board} board */
  setBoard(board) {
    const before = this.board;
    this.board = board;
    this.dispatchEvent(new CustomEvent("board", { detail: before }));
    this.#changed();
  }

  /** @param {import("./query.js").Query} query */
  setQuery(query) {
    this.query = query;
    this.dispatchEvent(new CustomEvent("query"));
    this.#changed();
  }

  #changed() {
    if (this.board !== null) {
      this.dispatchEvent(new CustomEvent("change", { detail: select(this.board, this.query) }));
    }
  }
}
