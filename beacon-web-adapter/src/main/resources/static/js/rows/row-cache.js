import { SECTION_KEYS, ticketsOf } from "../board/board-types.js";

/** Table rows by ticket key. Starts with the rows rendered by the server; others are created on first use. */
export class RowCache {
  /** @type {Map<string, {row: HTMLTableRowElement, ticket: import("../board/board-types.js").Ticket | null}>} */
  #entries = new Map();
  #linkTemplate = null;

  /** @param {import("../views/row-view.js").RowView} view @param {Iterable<HTMLTableRowElement>} rendered */
  constructor(view, rendered) {
    this.view = view;
    for (const row of rendered) {
      this.#entries.set(row.dataset.key, { row, ticket: null });
    }
  }

  /**
   * Returns the row of a ticket, created or updated if needed.
   *
   * @param {import("../board/board-types.js").Ticket} ticket
   * @returns {HTMLTableRowElement}
   */
  get(ticket) {
    const entry = this.#entries.get(ticket.key);
    if (entry === undefined) {
      const row = this.view.create(ticket, this.#linkTemplate);
      this.#entries.set(ticket.key, { row, ticket });
      return row;
    }
    if (entry.ticket === null || (entry.ticket !== ticket && !this.view.rendersSame(entry.ticket, ticket))) {
      this.view.fill(entry.row, ticket, this.#linkTemplate);
    }
    entry.ticket = ticket;
    return entry.row;
  }

  /** Returns the cached row of a ticket, or null. @param {string} key @returns {HTMLTableRowElement | null} */
  find(key) {
    return this.#entries.get(key)?.row ?? null;
  }

  /**
   * Removes rows of tickets that are not on the board, and invalidates all rows if the link template has changed.
   *
   * @param {import("../board/board-types.js").Board} board
   */
  update(board) {
    const keys = new Set(SECTION_KEYS.flatMap((section) => ticketsOf(board, section).map((ticket) => ticket.key)));
    for (const [key, { row }] of this.#entries) {
      if (!keys.has(key)) {
        row.remove();
        this.#entries.delete(key);
      }
    }
    if (this.#linkTemplate !== board.ticket_url_template) {
      this.#linkTemplate = board.ticket_url_template;
      this.#entries.forEach((entry) => (entry.ticket = null));
    }
  }
}
