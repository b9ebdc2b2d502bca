import { insertKeepingFocus } from "../rows/reorder-children.js";

/** The condition under which rows.css shows the sections in two columns. */
const TWO_COLUMNS = "screen and (min-width: 75rem)";

/** Moves section 3 to the front while there is one column and it has tickets, so that keyboard and screen reader reach it first. */
export class SectionOrder {
  /** @param {HTMLElement} sections element with one child per column */
  constructor(sections) {
    this.columns = sections.children;
    this.urgent = sections.querySelector("#s3-container");
    this.twoColumns = matchMedia(TWO_COLUMNS);
    this.twoColumns.addEventListener("change", () => this.update());
    this.update();
  }

  /** Call it when section 3 may have become empty, or no longer is. */
  update() {
    const column = this.columns[this.twoColumns.matches || this.urgent.hasAttribute("data-empty") ? 1 : 0];
    if (column.firstElementChild !== this.urgent) {
      insertKeepingFocus(column, this.urgent, column.firstElementChild);
    }
  }
}
