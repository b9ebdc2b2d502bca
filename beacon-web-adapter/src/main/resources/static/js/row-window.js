import { setAttribute } from "./dom.js";

const LARGE = 100;
const MARGIN = 12;

/**
 * Has the browser lay out only those rows of a large section that are in or near sight. All rows stay in the document;
 * those out of sight are hidden, and padding takes their place. Small sections, and tables whose body is no block (behind
 * the gateway, where the platform's stylesheet decides), are left alone.
 */
export class RowWindow {
  #rows = [];
  #from = 0;
  #to = 0;
  #rowHeight = 0;
  #first = 0;
  #height = 0;
  #frame = 0;

  /** @param {HTMLTableSectionElement} body */
  constructor(body) {
    this.body = body;
    this.table = body.closest("table");
    this.scroller = body.closest(".table-wrapper");
    addEventListener("scroll", () => this.#later(), { capture: true, passive: true });
    addEventListener("resize", () => this.#later());
    addEventListener("beforeprint", () => this.#showAll());
    addEventListener("afterprint", () => this.show(this.#rows));
  }

  /** Measures where sight begins; to be called before the document is changed, so that it costs no extra layout. */
  look() {
    this.#rowHeight = (this.#rows[this.#from] ?? this.body.rows[0])?.offsetHeight || this.#rowHeight;
    this.isBlock ??= getComputedStyle(this.body).display === "block";
    const clip = this.scroller.getBoundingClientRect();
    const hidden = Math.max(clip.top, 0) - this.body.getBoundingClientRect().top;
    this.#first = this.#rowHeight && Math.floor(hidden / this.#rowHeight);
    this.#height = Math.min(Math.max(clip.height, innerHeight / 2), innerHeight);
  }

  /** Takes over the rows, which are in the document in this order. @param {HTMLTableRowElement[]} rows */
  show(rows) {
    this.#rows = rows;
    if (rows.length <= LARGE || !this.isBlock || !this.#rowHeight) {
      this.#showAll();
      return;
    }
    [this.#from, this.#to] = this.#inSight();
    rows.forEach((row, i) => setHidden(row, i < this.#from || i >= this.#to));
    this.#pad();
    this.#later();
  }

  #later() {
    this.#frame ||= requestAnimationFrame(() => this.#follow());
  }

  #follow() {
    this.#frame = 0;
    if (this.#to === 0) {
      return;
    }
    this.look();
    const [from, to] = this.#inSight();
    if (Math.abs(from - this.#from) < MARGIN / 2 && Math.abs(to - this.#to) < MARGIN / 2) {
      return;
    }
    this.#rows.slice(this.#from, this.#to).forEach((row) => setHidden(row, true));
    this.#rows.slice(from, to).forEach((row) => setHidden(row, false));
    [this.#from, this.#to] = [from, to];
    this.#pad();
  }

  /** The first row in or near sight, and the one after the last. @returns {[number, number]} */
  #inSight() {
    const count = Math.ceil(this.#height / this.#rowHeight) + 2 * MARGIN;
    const from = Math.max(0, Math.min(this.#first - MARGIN, this.#rows.length - count));
    return [from, Math.min(this.#rows.length, from + count)];
  }

  #pad() {
    this.body.style.paddingTop = `${this.#from * this.#rowHeight}px`;
    this.body.style.paddingBottom = `${(this.#rows.length - this.#to) * this.#rowHeight}px`;
    setAttribute(this.table, "aria-rowcount", String(this.#rows.length + 1));
    this.#rows.slice(this.#from, this.#to).forEach((row, i) => setAttribute(row, "aria-rowindex", String(this.#from + i + 2)));
  }

  #showAll() {
    this.#rows.forEach((row) => setHidden(row, false));
    if (this.#to > 0) {
      this.#from = this.#to = 0;
      this.body.style.padding = "";
      this.table.removeAttribute("aria-rowcount");
      this.#rows.forEach((row) => row.removeAttribute("aria-rowindex"));
    }
  }
}

function setHidden(row, hidden) {
  if (row.hidden !== hidden) {
    row.hidden = hidden;
  }
}
