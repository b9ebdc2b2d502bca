import { hide, setAttribute, setText } from "../lib/dom.js";

const NOTICEABLE_MS = 300;

/** The buttons that refresh now and pause; the first tells as well that a refresh is going on. */
export class RefreshView {
  #telling = 0;

  /** @param {HTMLElement} root @param {import("../net/poller.js").Poller} poller */
  constructor(root, poller) {
    this.poller = poller;
    this.now = root.querySelector("#refresh-now");
    this.pause = root.querySelector("#pause-refresh");
    hide(root.querySelector("#actions"), false);
    // The header is not to move when the word on the button changes.
    this.now.style.width = `${this.now.offsetWidth / parseFloat(getComputedStyle(this.now).fontSize)}em`;
    this.now.addEventListener("click", () => poller.poll());
    this.pause.addEventListener("click", () => (poller.paused = !poller.paused));
    poller.addEventListener("state", () => this.#show());
    this.#show();
  }

  #show() {
    const { running, paused } = this.poller;
    setAttribute(this.now, "aria-busy", String(running));
    clearTimeout(this.#telling);
    if (running) {
      // Most answers come at once: a word that flickers tells nothing.
      this.#telling = setTimeout(() => setText(this.now, "Loading"), NOTICEABLE_MS);
    } else {
      setText(this.now, "Refresh");
    }
    setAttribute(this.pause, "aria-pressed", String(paused));
  }
}
