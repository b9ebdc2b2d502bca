const DEFAULT_VISIBLE_ROWS = 40;
/** A row counts as visible if at least this share of it is. */
const MIN_VISIBLE_SHARE = 0.02;

/** Range of a table's rows that are visible, as of the last call of `measure`. */
export class Viewport {
  /** Average row height in px; 0 if no row has been measured. */
  rowHeight = 0;
  #measuredRows = 0;
  #first = 0;
  #count = DEFAULT_VISIBLE_ROWS;

  /** @param {HTMLTableSectionElement} body @param {HTMLElement} scroller the element that may scroll and clip the body */
  constructor(body, scroller) {
    this.body = body;
    this.scroller = scroller;
    this.headings = body.parentElement.tHead;
    addEventListener("resize", () => (this.#measuredRows = 0));
  }

  /** @param {HTMLTableRowElement[]} rows those laid out @param {number} offset index of the first of them among all rows */
  measure(rows, offset) {
    this.#measureRowHeight(rows);
    if (this.rowHeight > 0) {
      const clip = this.scroller.getBoundingClientRect();
      const top = Math.max(clip.top, this.headings.getBoundingClientRect().bottom, 0);
      const bottom = Math.min(clip.bottom, innerHeight);
      const origin = this.body.getBoundingClientRect().top - offset * this.rowHeight;
      this.#first = Math.floor((top - origin) / this.rowHeight + MIN_VISIBLE_SHARE);
      const end = Math.ceil((bottom + this.#possibleGrowth(bottom) - origin) / this.rowHeight - MIN_VISIBLE_SHARE);
      this.#count = bottom < top ? 0 : end - this.#first;
    }
  }

  /**
   * Returns the visible range of rows: the index of the first one, and that after the last.
   *
   * @param {number} total number of rows
   * @param {number} overscan number of rows to add before and after the visible ones
   * @returns {[number, number]}
   */
  range(total, overscan) {
    const first = Math.max(0, Math.min(this.#first, total - this.#count));
    return [Math.max(0, first - overscan), Math.min(total, first + this.#count + overscan)];
  }

  /** Returns by how many px a table that does not scroll could grow if it had more rows. */
  #possibleGrowth(bottom) {
    const scrolls = this.scroller.scrollHeight > this.scroller.clientHeight;
    return scrolls ? 0 : Math.max(0, Math.min(innerHeight / 3, innerHeight - bottom));
  }

  /** Measured rarely and over many rows, because rows differ in height: a varying average would make a long table jump. */
  #measureRowHeight(rows) {
    const present = rows.filter((row) => row.parentNode === this.body);
    if (present.length > 0 && (this.#measuredRows === 0 || present.length > 2 * this.#measuredRows)) {
      const height = present.at(-1).getBoundingClientRect().bottom - present[0].getBoundingClientRect().top;
      if (height > 0) {
        this.rowHeight = height / present.length;
        this.#measuredRows = present.length;
      }
    }
  }
}
