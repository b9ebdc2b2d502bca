import { setHidden } from "../lib/dom.js";

/**
 * Empty table bodies above and below the rows, as high as the rows that are not laid out.
 */
export class ScrollSpacers {
  #above = createSpacer();
  #below = createSpacer();

  /** @param {HTMLTableSectionElement} body */
  constructor(body) {
    body.before(this.#above);
    body.after(this.#below);
  }

  /** @param {number} above px @param {number} below px */
  setHeights(above, below) {
    setHeight(this.#above, above);
    setHeight(this.#below, below);
  }
}

function createSpacer() {
  const body = document.createElement("tbody");
  body.setAttribute("aria-hidden", "true");
  setHidden(body, true);
  return body;
}

function setHeight(body, height) {
  body.style.height = `${Math.round(height)}px`;
  setHidden(body, height <= 0);
}
