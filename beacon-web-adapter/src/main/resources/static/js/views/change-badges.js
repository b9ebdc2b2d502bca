const DISPLAY_MS = 8_000;
const FLASH_MS = 10_000;

/** Badges "new" and "moved" on changed rows, removed after `DISPLAY_MS`; rows of tickets that became overdue flash for `FLASH_MS`. */
export class ChangeBadges {
  /** @param {import("../rows/row-cache.js").RowCache} rows */
  constructor(rows) {
    this.rows = rows;
  }

  /** @param {import("../board/board-diff.js").BoardDiff} diff */
  show({ added, moved, overdue }) {
    const badges = [...this.#add(added, "new"), ...this.#add(moved, "moved")];
    setTimeout(() => badges.forEach((badge) => badge.remove()), DISPLAY_MS);
    this.#flash(overdue);
  }

  #flash(keys) {
    const rows = keys.map((key) => this.rows.find(key)).filter(Boolean);
    rows.forEach((row) => row.setAttribute("data-just-overdue", ""));
    setTimeout(() => rows.forEach((row) => row.removeAttribute("data-just-overdue")), FLASH_MS);
  }

  #add(keys, label) {
    return keys.map((key) => this.rows.find(key)).filter((row) => row?.isConnected).map((row) => {
      const badge = document.createElement("span");
      badge.className = "badge badge--info";
      badge.setAttribute("data-flag", "");
      badge.textContent = label;
      row.querySelector("[data-field='subject']").before(badge);
      return badge;
    });
  }
}
