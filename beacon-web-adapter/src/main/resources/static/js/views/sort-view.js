import { SECTION_KEYS } from "../board/board-types.js";
import { toggleSortOrder } from "../board/section-sort-orders.js";
import { setAttribute, setText } from "../lib/dom.js";

const DIRECTION_STYLES = {
  ascending: { arrow: "↑", style: "sortable-header sort-asc" },
  descending: { arrow: "↓", style: "sortable-header sort-desc" },
  none: { arrow: "", style: "sortable-header" },
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
    this.headings = new Map(SECTION_KEYS.map((key) => [key, Array.from(sections.querySelectorAll(`#${key}-item-table [data-column]`))]));
    sections.addEventListener("click", (event) => {
      const button = event.target.closest("[data-sort-key]");
      if (button !== null && store.board !== null) {
        event.preventDefault();
        const section = button.closest("[data-section]").dataset.section;
        addressBar.updateQuery({ sort: toggleSortOrder(store.query.sort, section, button.dataset.sortKey) });
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
  const button = heading.firstElementChild;
  setAttribute(heading, "aria-sort", direction === "none" ? null : direction);
  setAttribute(button, "class", DIRECTION_STYLES[direction].style);
  setText(button.querySelector("[data-arrow]"), DIRECTION_STYLES[direction].arrow);
}

function describeOrder(button, order) {
  return order === undefined ? "Default order." : `Sorted by ${button.firstChild.textContent}, ${directionOf(order)}.`;
}
