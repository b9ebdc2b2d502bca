import { createButton, setHidden, setText } from "../lib/dom.js";
import { serverNow, toServerTime } from "../lib/server-clock.js";
import { formatTimeOrDateTime } from "../lib/time-format.js";

/** Banners above the board: failed refresh, stale board, paused refresh, notice about the query. */
export class BannerView {
  #error = null;
  #failingSince = null;
  #staleBoard = null;
  #loadedAt = serverNow();

  /**
   * @param {HTMLElement} root
   * @param {import("../net/poller.js").Poller} poller
   * @param {() => void} signIn
   */
  constructor(root, poller, signIn) {
    this.poller = poller;
    this.refresh = root.querySelector("#refresh-banner");
    this.refreshText = document.createElement("span");
    this.signIn = createButton("Sign in", signIn);
    this.refresh.replaceChildren(this.refreshText, " ", this.signIn);
    this.paused = root.querySelector("#paused-banner");
    this.stale = root.querySelector("#stale-banner");
    this.notice = root.querySelector("#notice");
  }

  /** Why the board is not up to date; empty if it is. */
  get errorMessage() {
    return this.#error?.message ?? (this.stale.hidden ? "" : this.stale.querySelector("[data-reason]").textContent);
  }

  /** Prefix of the page title if the board is not up to date or its refresh is paused; otherwise empty. */
  get titlePrefix() {
    return this.errorMessage !== "" ? "⚠ " : this.paused.hidden ? "" : "⏸ ";
  }

  /** Shows a failed refresh. @param {import("../net/board-client.js").RefreshError} error @param {number} now */
  showError(error, now) {
    this.#error = error;
    this.#failingSince ??= now;
    this.showTimes();
  }

  /** Hides the error after a successful refresh. @param {number} now */
  clearError(now) {
    this.#error = null;
    this.#failingSince = null;
    this.#loadedAt = now;
    this.showTimes();
  }

  /** Shows whether the board is stale. @param {import("../board/board-types.js").Board} board */
  showBoard(board) {
    this.#staleBoard = board.stale ? board : null;
    setText(this.stale.querySelector("[data-reason]"), board.stale ? (board.error ?? "Newer tickets are not available.") : "");
    setHidden(this.stale, !board.stale);
    this.showTimes();
  }

  /** @param {string} message empty to hide the notice */
  showNotice(message) {
    setText(this.notice, message);
    setHidden(this.notice, message === "");
  }

  /** Updates the banners' times. Call it when the time of the next refresh may have changed. */
  showTimes() {
    const paused = this.poller.dueAt === null;
    setText(this.refreshText, this.#error === null ? "" : this.#errorText());
    setHidden(this.signIn, !this.#error?.unauthorized);
    setHidden(this.refresh, this.#error === null);
    setText(this.paused, paused ? this.#pausedText() : "");
    setHidden(this.paused, !paused || this.#error !== null);
    if (this.#staleBoard !== null) {
      setText(this.stale.querySelector("[data-when]"), this.#staleText(this.#staleBoard));
    }
  }

  /** Without the time of a stale board, which its own banner shows. */
  #pausedText() {
    const age = this.#staleBoard === null ? ` Showing tickets from ${formatTimeOrDateTime(this.#loadedAt)}.` : "";
    return `Automatic refresh is paused.${age}`;
  }

  #errorText() {
    const { message } = this.#error;
    return `${message} Showing tickets from before ${formatTimeOrDateTime(this.#failingSince)}. ${this.#nextTryText(0)}`;
  }

  #staleText({ failing_since: since, next_try: nextTry }) {
    const failed = since ? `Failing since ${formatTimeOrDateTime(Date.parse(since))}.` : "";
    return [failed, this.#nextTryText(nextTry ? Date.parse(nextTry) : 0)].filter(Boolean).join(" ");
  }

  /** @param {number} nextFetchAt earliest time of Beacon's next call to Codex, or 0 */
  #nextTryText(nextFetchAt) {
    const due = this.poller.dueAt;
    return due === null ? "Automatic refresh is paused." : `Next try at ${formatTimeOrDateTime(Math.max(toServerTime(due), nextFetchAt))}.`;
  }
}
