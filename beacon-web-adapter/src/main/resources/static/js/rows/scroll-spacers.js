import { hide, setAttribute } from "../lib/dom.js";

/**
 * Empty room in a table for rows that are not laid out, above and below those that are. It is made by attributes alone,
 * since behind the gateway there is no stylesheet of ours.
 */
export class Spacers {
  #above = spacer();
  #below = spacer();

  /** @param {HTMLTableSectionElement} body */
  constructor(body) {
    body.before(this.#above);
    body.after(this.#below);
  }

  /** @param {number} above px @param {number} below px */
  show(above, below) {
    grow(this.#above, above);
    grow(this.#below, below);
  }
}

function spacer() {
  const body = document.createElement("tbody");
  body.setAttribute("aria-hidden", "true");
  hide(body, true);
  return body;
}

function grow(body, height) {
  setAttribute(body, "height", String(Math.round(height)));
  hide(body, height <= 0);
}
