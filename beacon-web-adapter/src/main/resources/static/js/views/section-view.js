import { setHidden, setText, showOfTotal, toggleAttribute } from "../lib/dom.js";
import { VirtualRows } from "../rows/virtual-rows.js";

const EMPTY = "No tickets in this category.";
const NO_MATCH = "No tickets match the filters.";

/** Card of one section: heading with count, table or message. */
export class SectionView {
  /** @param {HTMLElement} card @param {import("../rows/row-cache.js").RowCache} rows */
  constructor(card, rows) {
    this.card = card;
    this.wrapper = card.querySelector(".table-wrapper");
    this.message = card.querySelector(".empty-state");
    this.heading = card.querySelector("h2");
    this.count = this.heading.querySelector("[id$='-item-count']");
    this.virtualRows = new VirtualRows(card.querySelector("tbody"), (ticket) => rows.get(ticket));
  }

  /** Measures the layout. Call it before any section is changed. */
  measure() {
    this.virtualRows.measure();
  }

  /** @param {import("../board/filter-and-sort.js").DashboardSection} section */
  show({ tickets, viewTotal }) {
    this.virtualRows.show(tickets);
    this.#showCount(tickets.length, viewTotal);
  }

  #showCount(shown, viewTotal) {
    setText(this.count, shown);
    showOfTotal(this.count, shown, viewTotal);
    setText(this.message, viewTotal === 0 ? EMPTY : NO_MATCH);
    toggleAttribute(this.card, "data-empty", shown === 0);
    setHidden(this.wrapper, shown === 0);
    setHidden(this.message, shown !== 0);
  }
}
