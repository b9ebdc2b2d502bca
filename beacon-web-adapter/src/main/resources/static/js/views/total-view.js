import { setAttribute, setText, showOfTotal } from "../lib/dom.js";
import { isPulsing, styleFor } from "./siren-levels.js";

/** Total number of tickets with sirens, and the page title. */
export class TotalView {
  /** @param {HTMLElement} root @param {import("../page-config.js").PageConfig} config */
  constructor(root, config) {
    this.config = config;
    this.number = root.querySelector(".ticket-count-number");
    this.shown = root.querySelector("#total-active-items-count");
    this.sirens = [root.querySelector("#siren-left"), root.querySelector("#siren-right")];
    this.pulsing = this.sirens[0].classList.contains("active");
    this.titlePrefix = /^⚠ /.exec(document.title)?.[0] ?? "";
    this.count = this.number.textContent.trim();
  }

  /** @param {import("../board/filter-and-sort.js").Dashboard} dashboard */
  show({ shown, viewTotal }) {
    setText(this.shown, shown);
    showOfTotal(this.shown, shown, viewTotal);
    setAttribute(this.number, "class", `ticket-count-number ${styleFor(viewTotal, this.config.levels)}`.trim());
    this.pulsing = isPulsing(this.pulsing, viewTotal, this.config.siren);
    this.sirens.forEach((siren) => siren.classList.toggle("active", this.pulsing));
    this.count = shown === viewTotal ? `${shown}` : `${shown} of ${viewTotal}`;
    this.#showTitle();
  }

  /** @param {string} prefix symbol before the page title; may be empty */
  showTitlePrefix(prefix) {
    this.titlePrefix = prefix;
    this.#showTitle();
  }

  #showTitle() {
    const title = `${this.titlePrefix}(${this.count}) ${this.config.title}`;
    if (document.title !== title) {
      document.title = title;
    }
  }
}
