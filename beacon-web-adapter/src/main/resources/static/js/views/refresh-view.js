import { setAttribute, setHidden, setText } from "../lib/dom.js";

const LOADING_LABEL_DELAY_MS = 300;

/** The buttons "Refresh" and "Pause". */
export class RefreshView {
  #loadingTimer = 0;

  /** @param {HTMLElement} root @param {import("../net/poller.js").Poller} poller */
  constructor(root, poller) {
    this.poller = poller;
    this.refresh = root.querySelector("#refresh-now");
    this.pause = root.querySelector("#pause-refresh");
    setHidden(root.querySelector("#actions"), false);
    // Fixed width, so that the header does not move when the label changes.
    this.refresh.style.width = `${this.refresh.offsetWidth / parseFloat(getComputedStyle(this.refresh).fontSize)}em`;
    this.refresh.addEventListener("click", () => poller.poll());
    this.pause.addEventListener("click", () => (poller.paused = !poller.paused));
    poller.addEventListener("statechange", () => this.#show());
    this.#show();
  }

  #show() {
    const { running, paused } = this.poller;
    setAttribute(this.refresh, "aria-busy", String(running));
    clearTimeout(this.#loadingTimer);
    if (running) {
      // Most responses arrive sooner; a label that flickers would only distract.
      this.#loadingTimer = setTimeout(() => setText(this.refresh, "Loading"), LOADING_LABEL_DELAY_MS);
    } else {
      setText(this.refresh, "Refresh");
    }
    setAttribute(this.pause, "aria-pressed", String(paused));
  }
}
