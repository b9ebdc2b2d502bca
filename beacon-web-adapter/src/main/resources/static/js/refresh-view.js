import { hide, setAttribute, setText } from "./dom.js";

/** The buttons that refresh now and pause; the first tells as well that a refresh is going on. */
export class RefreshView {
  /** @param {HTMLElement} root @param {import("./poller.js").Poller} poller */
  constructor(root, poller) {
    this.poller = poller;
    this.now = root.querySelector("#refresh-now");
    this.pause = root.querySelector("#pause-refresh");
    hide(root.querySelector("#actions"), false);
    // The header is not to move when the word on the button changes.
    this.now.style.width = `${this.now.offsetWidth}px`;
    this.now.addEventListener("click", () => poller.poll());
    this.pause.addEventListener("click", () => (poller.paused = !poller.paused));
    poller.addEventListener("state", () => this.#show());
    this.#show();
  }

  #show() {
    const { running, paused } = this.poller;
    setAttribute(this.now, "aria-busy", String(running));
    setText(this.now, running ? "Loading" : "Refresh");
    setAttribute(this.pause, "aria-pressed", String(paused));
  }
}
