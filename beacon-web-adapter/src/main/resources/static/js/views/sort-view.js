import { setAttribute, setText } from "../lib/dom.js";
import { SECTION_KEYS } from "../board/board-types.js";
import { cycled } from "../board/section-sort-orders.js";

const LOOKS = {
  ascending: { arrow: "↑", style: "sortable-header sort-asc" },
  descending: { arrow: "↓", style: "sortable-header sort-desc" },
  none: { arrow: "", style: "sortable-header" },
};

/** The headings of the tables: a click sorts, the arrow and aria-sort say how. */
export class SortView {
  /**
   * @param {HTMLElement} sections
   * @param {import("../board/store.js").Store} store
   * @param {import("./address-bar.js").AddressBar} address
   * @param {(sentence: string) => void} announce
   */
  constructor(sections, store, address, announce) {
    this.store = store;
    this.headings = new Map(SECTION_KEYS.map((key) => [key, Array.from(sections.querySelectorAll(`#${key}-item-table [data-column]`))]));
    sections.addEventListener("click", (event) => {
      const button = event.target.closest("[data-sort-key]");
      if (button !== null && store.board !== null) {
        event.preventDefault();
        const section = button.closest("[data-section]").dataset.section;
        address.ask({ sort: cycled(store.query.sort, section, button.dataset.sortKey) });
        announce(describe(button, store.query.sort.get(section)));
      }
    });
  }

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
  setAttribute(button, "class", LOOKS[direction].style);
  setText(button.querySelector("[data-arrow]"), LOOKS[direction].arrow);
}

function describe(button, order) {
  return order === undefined ? "Default order." : `Sorted by ${button.firstChild.textContent}, ${directionOf(order)}.`;
}
