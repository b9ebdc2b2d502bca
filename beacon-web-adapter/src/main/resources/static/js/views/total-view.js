import { setAttribute, setText, showOf } from "../lib/dom.js";
import { lookOf, pulses } from "./siren-levels.js";

/** The big total with its sirens, and the tab's title. */
export class TotalView {
  /** @param {HTMLElement} root @param {import("../page-config.js").Config} config */
  constructor(root, config) {
    this.config = config;
    this.number = root.querySelector(".ticket-count-number");
    this.shown = root.querySelector("#total-active-items-count");
    this.sirens = [root.querySelector("#siren-left"), root.querySelector("#siren-right")];
    this.pulsing = this.sirens[0].classList.contains("active");
    this.mark = /^⚠ /.exec(document.title)?.[0] ?? "";
    this.count = this.number.textContent.trim();
  }

  /** @param {import("../board/filter-and-sort.js").Selection} selection */
  show({ shown, viewTotal }) {
    setText(this.shown, shown);
    showOf(this.number.querySelector("[data-of]"), shown, viewTotal);
    setAttribute(this.number, "class", `ticket-count-number ${lookOf(viewTotal, this.config.levels)}`.trim());
    this.pulsing = pulses(this.pulsing, viewTotal, this.config.siren);
    this.sirens.forEach((siren) => siren.classList.toggle("active", this.pulsing));
    this.count = shown === viewTotal ? `${shown}` : `${shown} of ${viewTotal}`;
    this.#showTitle();
  }

  /** Marks the tab, by a sign before its title. @param {string} mark empty for none */
  showMark(mark) {
    this.mark = mark;
    this.#showTitle();
  }

  #showTitle() {
    const title = `${this.mark}(${this.count}) ${this.config.title}`;
    if (document.title !== title) {
      document.title = title;
    }
  }
}
