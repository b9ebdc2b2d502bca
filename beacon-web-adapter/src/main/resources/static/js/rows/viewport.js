const UNMEASURED = 40;
/** A row of which less than this share is in sight is not. */
const HAIR = 0.02;

/** Which rows of a table's body are in sight, by what was seen at the last look. */
export class Sight {
  /** The height of a row in px, on average; 0 where no row has been seen. */
  rowHeight = 0;
  #measured = 0;
  #first = 0;
  #count = UNMEASURED;

  /** @param {HTMLTableSectionElement} body @param {HTMLElement} scroller what may clip it */
  constructor(body, scroller) {
    this.body = body;
    this.scroller = scroller;
    this.headings = body.parentElement.tHead;
    addEventListener("resize", () => (this.#measured = 0));
  }

  /** @param {HTMLTableRowElement[]} rows those laid out @param {number} from the place of the first of them among all */
  look(rows, from) {
    this.#measure(rows);
    if (this.rowHeight > 0) {
      const clip = this.scroller.getBoundingClientRect();
      const top = Math.max(clip.top, this.headings.getBoundingClientRect().bottom, 0);
      const bottom = Math.min(clip.bottom, innerHeight);
      const origin = this.body.getBoundingClientRect().top - from * this.rowHeight;
      this.#first = Math.floor((top - origin) / this.rowHeight + HAIR);
      this.#count = bottom < top ? 0 : Math.ceil((bottom + this.#roomToGrow(bottom) - origin) / this.rowHeight - HAIR) - this.#first;
    }
  }

  /**
   * The first row in or near sight, and the one after the last.
   *
   * @param {number} total how many rows there are
   * @param {number} margin how many rows out of sight count as near
   * @returns {[number, number]}
   */
  range(total, margin) {
    const first = Math.max(0, Math.min(this.#first, total - this.#count));
    return [Math.max(0, first - margin), Math.min(total, first + this.#count + margin)];
  }

  /** A table that is shown whole may have more rows next time. */
  #roomToGrow(bottom) {
    const whole = this.scroller.scrollHeight <= this.scroller.clientHeight;
    return whole ? Math.max(0, Math.min(innerHeight / 3, innerHeight - bottom)) : 0;
  }

  /** Measured seldom and over many, since rows may differ: an average that swings would make a long table jump. */
  #measure(rows) {
    const seen = rows.filter((row) => row.parentNode === this.body);
    if (seen.length > 0 && (this.#measured === 0 || seen.length > 2 * this.#measured)) {
      const height = seen.at(-1).getBoundingClientRect().bottom - seen[0].getBoundingClientRect().top;
      if (height > 0) {
        this.rowHeight = height / seen.length;
        this.#measured = seen.length;
      }
    }
  }
}
