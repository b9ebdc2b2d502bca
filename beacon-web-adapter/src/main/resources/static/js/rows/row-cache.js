import { itemsOf, SECTION_KEYS } from "../board/board-types.js";

/** The rows there are, by ticket: those the server has rendered are taken over, others made when first shown. */
export class RowPool {
  /** @type {Map<string, {row: HTMLTableRowElement, item: import("../board/board-types.js").Item | null}>} */
  #rows = new Map();
  #linkTemplate = null;

  /** @param {import("../views/row-view.js").RowView} view @param {Iterable<HTMLTableRowElement>} rendered */
  constructor(view, rendered) {
    this.view = view;
    for (const row of rendered) {
      this.#rows.set(row.dataset.key, { row, item: null });
    }
  }

  /** The row of a ticket, brought up to date. @param {import("../board/board-types.js").Item} item */
  row(item) {
    const known = this.#rows.get(item.key);
    if (known === undefined) {
      const row = this.view.create(item, this.#linkTemplate);
      this.#rows.set(item.key, { row, item });
      return row;
    }
    if (known.item === null || (known.item !== item && !this.view.same(known.item, item))) {
      this.view.fill(known.row, item, this.#linkTemplate);
    }
    known.item = item;
    return known.row;
  }

  /** The row of a ticket if there is one. @param {string} key */
  find(key) {
    return this.#rows.get(key)?.row ?? null;
  }

  /** Lets go of rows whose tickets have left the board. @param {import("../board/board-types.js").Board} board */
  follow(board) {
    const keys = new Set(SECTION_KEYS.flatMap((section) => itemsOf(board, section).map((item) => item.key)));
    for (const [key, { row }] of this.#rows) {
      if (!keys.has(key)) {
        row.remove();
        this.#rows.delete(key);
      }
    }
    if (this.#linkTemplate !== board.ticket_url_template) {
      this.#linkTemplate = board.ticket_url_template;
      this.#rows.forEach((entry) => (entry.item = null));
    }
  }
}
