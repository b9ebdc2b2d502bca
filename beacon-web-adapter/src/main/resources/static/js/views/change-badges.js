const SHOWN_MS = 8_000;

/** Marks new and moved rows for a few seconds. */
export class Flags {
  /** @param {HTMLTemplateElement} template @param {import("../rows/row-cache.js").RowPool} pool */
  constructor(template, pool) {
    this.template = template;
    this.pool = pool;
  }

  /** @param {import("../board/board-diff.js").Changes} changes */
  show({ added, moved }) {
    const flags = [...this.#flag(added, "new"), ...this.#flag(moved, "moved")];
    setTimeout(() => flags.forEach((flag) => flag.remove()), SHOWN_MS);
  }

  #flag(keys, word) {
    return keys.map((key) => this.pool.find(key)).filter((row) => row?.isConnected).map((row) => {
      const flag = this.template.content.firstElementChild.cloneNode(true);
      flag.textContent = word;
      row.querySelector("[data-field='subject']").before(flag);
      return flag;
    });
  }
}
