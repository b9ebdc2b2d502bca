import { setAttribute, setText, showOfTotal } from "../lib/dom.js";
import { isPulsing, styleFor } from "../board/siren-levels.js";

/** Total number of tickets with sirens, and the page title. */
export class TotalView {
  /** @param {HTMLElement} root @param {import("../page-config.js").PageConfig} config */
  constructor(root, config) {
    this.config = config;
    this.number = root.querySelector(".ticket-count-number");
    this.shown = root.querySelector("#total-active-items-count");
    this.sirens = [root.querySelector("#siren-left"), root.querySelector("#siren-right")];
    this.pulsing = this.sirens[0].classList.contains("active");
    this.alertPrefix = "";
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

  /** @param {number} count alerts since the viewer has looked at the page */
  showAlerts(count) {
    this.alertPrefix = count === 0 ? "" : `🔔 ${count} · `;
    this.#showTitle();
  }

  #showTitle() {
    const title = `${this.alertPrefix}${this.titlePrefix}(${this.count}) ${this.config.title}`;
    if (document.title !== title) {
      document.title = title;
    }
  }
}
