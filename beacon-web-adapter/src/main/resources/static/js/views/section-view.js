import { hide, setText, showOf, toggleAttribute } from "../lib/dom.js";
import { RowWindow } from "../rows/virtual-rows.js";

const EMPTY = "No tickets in this category.";
const FILTERED = "No ticket here passes the filters.";

/** One of the four cards. */
export class SectionView {
  /** @param {HTMLElement} card @param {import("../rows/row-cache.js").RowPool} pool */
  constructor(card, pool) {
    this.card = card;
    this.wrapper = card.querySelector(".table-wrapper");
    this.message = card.querySelector(".empty-state");
    this.heading = card.querySelector("h2");
    this.count = this.heading.querySelector("[id$='-item-count']");
    this.window = new RowWindow(card.querySelector("tbody"), (item) => pool.row(item));
  }

  /** To be called before any section is changed. */
  look() {
    this.window.look();
  }

  /** @param {import("../board/filter-and-sort.js").ShownSection} section */
  show({ items, viewTotal }) {
    this.window.show(items);
    this.#showCount(items.length, viewTotal);
  }

  #showCount(shown, viewTotal) {
    setText(this.count, shown);
    showOf(this.heading.querySelector("[data-of]"), shown, viewTotal);
    setText(this.message, viewTotal === 0 ? EMPTY : FILTERED);
    toggleAttribute(this.card, "data-empty", shown === 0);
    hide(this.wrapper, shown === 0);
    hide(this.message, shown !== 0);
  }
}
