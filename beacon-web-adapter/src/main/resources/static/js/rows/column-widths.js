import { setAttribute } from "../lib/dom.js";

/**
 * Fixes the column widths of a table with automatic layout, as behind the gateway, so that they do not change with the
 * rows that are laid out. Does nothing for other tables.
 */
export class ColumnWidths {
  #widths = [];

  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.headings = Array.from(table.tHead.rows[0].cells);
    this.automatic = getComputedStyle(table).display === "table";
  }

  /** Measures the widths on the first call. Call it before changing the document, to avoid a forced layout. */
  measure() {
    if (this.automatic && this.#widths.length === 0) {
      this.#widths = this.headings.map((heading) => heading.offsetWidth);
    }
  }

  /** Sets the measured widths, if any. */
  apply() {
    this.#widths.forEach((width, i) => setAttribute(this.headings[i], "width", String(width)));
  }
}
