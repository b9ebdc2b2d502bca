import { hide, setAttribute, setText } from "./dom.js";

/** The buttons that refresh now and pause. */
export class RefreshView {
  /** @param {HTMLElement} root @param {import("./poller.js").Poller} poller */
  constructor(root, poller) {
    this.poller = poller;
    this.now = root.querySelector("#refresh-now");
    this.pause = root.querySelector("#pause-refresh");
    hide(root.querySelector("#actions"), false);
    this.now.addEventListener("click", () => poller.poll());
    this.pause.addEventListener("click", () => (poller.paused = !poller.paused));
    poller.addEventListener("state", () => this.#show());
    this.#show();
  }

  #show() {
    setAttribute(this.now, "aria-busy", String(this.poller.running));
    setText(this.pause, this.poller.paused ? "Resume" : "Pause");
    setAttribute(this.pause, "aria-pressed", String(this.poller.paused));
  }
}
