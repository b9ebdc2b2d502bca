import { setAttribute } from "../lib/dom.js";

/**
 * The columns of a table whose widths follow from its rows, as behind the gateway: they are to stay as they are, whichever
 * rows are laid out.
 */
export class FrozenColumns {
  #widths = [];

  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.headings = Array.from(table.tHead.rows[0].cells);
    this.fluid = getComputedStyle(table).display === "table";
  }

  /** Sees the widths, once; to be called before the document is changed. */
  look() {
    if (this.fluid && this.#widths.length === 0) {
      this.#widths = this.headings.map((heading) => heading.offsetWidth);
    }
  }

  /** Keeps them. */
  freeze() {
    this.#widths.forEach((width, i) => setAttribute(this.headings[i], "width", String(width)));
  }
}
