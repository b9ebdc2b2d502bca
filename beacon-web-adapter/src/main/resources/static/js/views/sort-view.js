import { SECTION_KEYS } from "../board/board-types.js";
import { SORT_KEYS, toggleSortOrder } from "../board/section-sort-orders.js";
import { setAttribute } from "../lib/dom.js";

const DIRECTION_STYLES = {
  ascending: "sortable-header sort-asc",
  descending: "sortable-header sort-desc",
  none: "sortable-header",
};

/** Column headings: a click changes a section's sort order; arrow and `aria-sort` show it. */
export class SortView {
  /**
   * @param {HTMLElement} sections
   * @param {import("../board/store.js").Store} store
   * @param {import("./address-bar.js").AddressBar} addressBar
   * @param {(message: string) => void} announce
   */
  constructor(sections, store, addressBar, announce) {
    this.store = store;
    this.headings = new Map(SECTION_KEYS.map((key) => [key, Array.from(sections.querySelectorAll(`#${key}-item-table th`))]));
    this.headings.forEach((headings) => headings.forEach((heading, i) => setAttribute(heading, "data-column", SORT_KEYS[i])));
    sections.addEventListener("click", (event) => {
      const button = event.target.closest("th button");
      if (button !== null && store.board !== null) {
        event.preventDefault();
        const section = button.closest("[data-section]").dataset.section;
        addressBar.updateQuery({ sort: toggleSortOrder(store.query.sort, section, button.parentElement.dataset.column) });
        announce(describeOrder(button, store.query.sort.get(section)));
      }
    });
  }

  /** Shows the sort orders of the store's query. */
  show() {
    this.headings.forEach((headings, section) => {
      const order = this.store.query.sort.get(section);
      headings.forEach((heading) => showDirection(heading, order?.key === heading.dataset.column ? directionOf(order) : "none"));
    });
  }
}

function directionOf(order) {
  return order.descending ? "descending" : "ascending";
}

function showDirection(heading, direction) {
  setAttribute(heading, "aria-sort", direction === "none" ? null : direction);
  setAttribute(heading.firstElementChild, "class", DIRECTION_STYLES[direction]);
}

function describeOrder(button, order) {
  return order === undefined ? "Default order." : `Sorted by ${button.textContent}, ${directionOf(order)}.`;
}
