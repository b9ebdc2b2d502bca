import { setAttribute, setText, toggleAttribute } from "../lib/dom.js";
import { serverNow } from "../lib/server-clock.js";
import { formatDateTime, formatLongAge } from "../lib/time-format.js";

const WARNING_AGE_MS = 30 * 60_000;
const MAX_CLOCK_DIFFERENCE_MS = 60_000;

/** Time of Codex's last sync and its age; highlighted after `WARNING_AGE_MS`, and if it is in the future. */
export class LastSyncView {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.line = root.querySelector("#last-sync");
    this.time = root.querySelector("#dashboard-generated-time");
    this.age = root.querySelector("#last-sync-age");
  }

  /** @param {string | null} iso null if unknown */
  show(iso) {
    setAttribute(this.time, "datetime", iso ?? "");
    this.showAge(serverNow());
  }

  /** @param {number} now */
  showAge(now) {
    const time = Date.parse(this.time.dateTime);
    const known = !Number.isNaN(time);
    const old = known && (now - time > WARNING_AGE_MS || time - now > MAX_CLOCK_DIFFERENCE_MS);
    setText(this.time, known ? formatDateTime(time) : "unknown");
    setText(this.age, known ? `· ${formatLongAge(now - time)}` : "");
    toggleAttribute(this.line, "data-old", old);
    setAttribute(this.line, "class", old ? "page-header__description status-text--warning" : "page-header__description");
  }
}
