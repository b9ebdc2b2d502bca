import { hide, setText } from "../lib/dom.js";
import { timeOrDate } from "../lib/time-format.js";

/** Says what is wrong with the board: what failed, since when, and when it is tried again. */
export class BannerView {
  #failure = null;
  #failingSince = null;
  #staleBoard = null;
  #heardAt = Date.now();

  /** @param {HTMLElement} root @param {import("../net/poller.js").Poller} poller */
  constructor(root, poller) {
    this.poller = poller;
    this.refresh = root.querySelector("#refresh-banner");
    this.paused = root.querySelector("#paused-banner");
    this.stale = root.querySelector("#stale-banner");
    this.notice = root.querySelector("#notice");
  }

  /** Why the board is not what it should be; empty while it is. */
  get trouble() {
    return this.#failure?.message ?? (this.stale.hidden ? "" : this.stale.querySelector("[data-reason]").textContent);
  }

  /** What marks the tab of a board that is not kept up to date; empty for others. */
  get mark() {
    return this.trouble !== "" ? "⚠ " : this.paused.hidden ? "" : "⏸ ";
  }

  /** A refresh has failed. @param {import("../net/board-client.js").RefreshError} failure @param {number} now */
  showFailure(failure, now) {
    this.#failure = failure;
    this.#failingSince ??= now;
    this.showTimes();
  }

  /** A refresh has succeeded. @param {number} now */
  clearFailure(now) {
    this.#failure = null;
    this.#failingSince = null;
    this.#heardAt = now;
    this.showTimes();
  }

  /** What Beacon itself says of the board. @param {import("../board/board-types.js").Board} board */
  showBoard(board) {
    this.#staleBoard = board.stale ? board : null;
    setText(this.stale.querySelector("[data-reason]"), board.stale ? (board.error ?? "Newer tickets cannot be had.") : "");
    hide(this.stale, !board.stale);
    this.showTimes();
  }

  /** @param {string} sentence empty for none */
  showNotice(sentence) {
    setText(this.notice, sentence);
    hide(this.notice, sentence === "");
  }

  /** To be called when the moment of the next try may have changed. */
  showTimes() {
    const stopped = this.poller.dueAt === null;
    setText(this.refresh, this.#failure === null ? "" : this.#failureSentence());
    hide(this.refresh, this.#failure === null);
    setText(this.paused, stopped ? this.#pausedSentence() : "");
    hide(this.paused, !stopped || this.#failure !== null);
    if (this.#staleBoard !== null) {
      setText(this.stale.querySelector("[data-when]"), this.#staleSentence(this.#staleBoard));
    }
  }

  /** How old a board is that Beacon itself could not renew, its own banner tells. */
  #pausedSentence() {
    const age = this.#staleBoard === null ? ` The tickets below are as they were at ${timeOrDate(this.#heardAt)}.` : "";
    return `The refresh is stopped.${age}`;
  }

  #failureSentence() {
    const { message, signedOut } = this.#failure;
    const since = `${message} The tickets below are as they were before ${timeOrDate(this.#failingSince)}.`;
    return [since, signedOut ? "Reload the page to sign in again." : "", this.#nextTry(0)].filter(Boolean).join(" ");
  }

  #staleSentence({ failing_since: since, next_try: next }) {
    const failed = since ? `It has failed since ${timeOrDate(Date.parse(since))}.` : "";
    return [failed, this.#nextTry(next ? Date.parse(next) : 0)].filter(Boolean).join(" ");
  }

  /** The page asks Beacon, which may not ask Codex before some moment. @param {number} notBefore */
  #nextTry(notBefore) {
    const due = this.poller.dueAt;
    return due === null ? "The refresh is stopped." : `Next try at ${timeOrDate(Math.max(due, notBefore))}.`;
  }
}
