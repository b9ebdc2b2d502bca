import { setAttribute, setHidden, setText, toggleAttribute } from "../lib/dom.js";

/**
 * Button "More" of the workload strip: hides the chips beyond the lines that the stylesheet shows from pointer and keyboard,
 * until the button is pressed.
 */
export class ChipOverflow {
  #hidden = new Set();
  #expanded = false;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.strip = root.querySelector("#workload");
    this.button = root.querySelector("#more-agents");
    this.button.addEventListener("click", () => this.#toggle());
    this.observer = new IntersectionObserver((entries) => this.#onIntersection(entries), { root: root.querySelector("#chips"), threshold: 0.5 });
  }

  /** Observes the current chips. @param {Element[]} chips */
  observe(chips) {
    this.observer.disconnect();
    this.#hidden.clear();
    chips.forEach((chip) => this.observer.observe(chip));
  }

  #onIntersection(entries) {
    for (const { target, isIntersecting } of entries) {
      toggleAttribute(target, "data-overflow", !isIntersecting);
      this.#hidden[isIntersecting ? "delete" : "add"](target);
    }
    this.#show();
  }

  #toggle() {
    this.#expanded = !this.#expanded;
    toggleAttribute(this.strip, "data-expanded", this.#expanded);
    this.#show();
  }

  #show() {
    const count = this.#hidden.size;
    setAttribute(this.button, "aria-expanded", String(this.#expanded));
    setText(this.button, this.#expanded ? "Less" : count === 0 ? "More" : `More (${count})`);
    setHidden(this.button, !this.#expanded && count === 0);
  }
}
