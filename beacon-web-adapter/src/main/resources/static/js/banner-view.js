import { hide, setText } from "./dom.js";
import { timeOfDay } from "./friendly-time.js";

/** Says what is wrong with the board: what failed, since when, and when it is tried again. */
export class BannerView {
  #failingSince = null;
  #failure = null;

  /** @param {HTMLElement} root @param {import("./poller.js").Poller} poller */
  constructor(root, poller) {
    this.poller = poller;
    this.refresh = root.querySelector("#refresh-banner");
    this.stale = root.querySelector("#stale-banner");
    this.notice = root.querySelector("#notice");
  }

  /** Whether the board is not what it should be. */
  get bad() {
    return this.#failure !== null || !this.stale.hidden;
  }

  /** A refresh has failed. @param {import("./board-client.js").RefreshError} failure @param {number} now */
  showFailure(failure, now) {
    this.#failure = failure;
    this.#failingSince ??= now;
    this.showNextTry();
  }

  /** Refreshes work again. */
  clearFailure() {
    this.#failure = null;
    this.#failingSince = null;
    hide(this.refresh, true);
  }

  /** The moment of the next try has changed. */
  showNextTry() {
    if (this.#failure !== null) {
      setText(this.refresh, this.#failureSentence());
      hide(this.refresh, false);
    }
  }

  /** What Beacon itself says of the board. @param {import("./payload.js").Board} board */
  showBoard(board) {
    if (board.stale) {
      setText(this.stale.querySelector("[data-reason]"), board.error ?? "");
      setText(this.stale.querySelector("[data-when]"), staleSentence(board));
    }
    hide(this.stale, !board.stale);
  }

  /** @param {string} sentence empty for none */
  showNotice(sentence) {
    setText(this.notice, sentence);
    hide(this.notice, sentence === "");
  }

  #failureSentence() {
    const since = `${this.#failure.message} The tickets below are as they were before ${timeOfDay(this.#failingSince)}.`;
    if (this.#failure.signedOut) {
      return `${since} Reload the page to sign in again.`;
    }
    const due = this.poller.dueAt;
    return due === null ? `${since} The refresh is stopped.` : `${since} Next try at ${timeOfDay(due)}.`;
  }
}

function staleSentence({ failing_since: since, next_try: next }) {
  const parts = [];
  if (since) {
    parts.push(`It has failed since ${timeOfDay(Date.parse(since))}.`);
  }
  if (next) {
    parts.push(`Beacon tries again at ${timeOfDay(Date.parse(next))}.`);
  }
  return parts.join(" ");
}
