import { setAttribute, setText, toggleAttribute } from "../lib/dom.js";
import { exactTime, longAge } from "../lib/time-format.js";

const OLD_MS = 30 * 60_000;

/** When Codex last had news: in local time and as an age; amber after half an hour. */
export class LastSyncView {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.line = root.querySelector("#last-sync");
    this.time = root.querySelector("#dashboard-generated-time");
    this.age = root.querySelector("#last-sync-age");
  }

  /** @param {string | null} iso */
  show(iso) {
    setAttribute(this.time, "datetime", iso ?? "");
    this.tick(Date.now());
  }

  /** @param {number} now */
  tick(now) {
    const moment = Date.parse(this.time.dateTime);
    const known = !Number.isNaN(moment);
    setText(this.time, known ? exactTime(moment) : "unknown");
    setText(this.age, known ? `· ${longAge(now - moment)}` : "");
    toggleAttribute(this.line, "data-old", known && now - moment > OLD_MS);
    setAttribute(this.line, "class", known && now - moment > OLD_MS ? "page-header__description status-text--warning" : "page-header__description");
  }
}
