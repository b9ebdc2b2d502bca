import { arrange, arranging, order } from "./reorder-children.js";
import { hide, setAttribute } from "../lib/dom.js";
import { FrozenColumns } from "./column-widths.js";
import { Sight } from "./viewport.js";
import { SlicedWork } from "./time-slicer.js";
import { Spacers } from "./scroll-spacers.js";

const LARGE = 100;
const NARROW = 0;
const WIDE = 12;

/**
 * The rows of a section. All are in the document, but of a large section the browser lays out only those in or near sight:
 * the others are hidden, and empty room takes their place. What is in sight is right at once; the rest of the document
 * follows bit by bit.
 */
export class RowWindow {
  #items = [];
  #laidOut;
  /** How many rows the document may have at most. */
  #standing;
  #from = 0;
  #to = 0;
  #roomPerRow = 0;
  #large = false;
  #frame = 0;
  #rest = new SlicedWork();

  /**
   * @param {HTMLTableSectionElement} body
   * @param {(item: import("../board/board-types.js").Item) => HTMLTableRowElement} rowOf the row of a ticket, up to date
   */
  constructor(body, rowOf) {
    this.body = body;
    this.rowOf = rowOf;
    this.table = body.closest("table");
    this.sight = new Sight(body, body.closest(".table-wrapper"));
    this.columns = new FrozenColumns(this.table);
    this.spacers = new Spacers(body);
    this.#laidOut = Array.from(body.rows);
    this.#standing = this.#laidOut.length;
    addEventListener("scroll", ({ target }) => target.contains(body) && this.#later(), { capture: true, passive: true });
    addEventListener("resize", () => this.#later());
    addEventListener("beforeprint", () => this.#large && this.#showAll());
    addEventListener("afterprint", () => this.#items.length > LARGE && this.show(this.#items));
  }

  /** Sees where sight begins; to be called before the document is changed, so that it costs no extra layout. */
  look() {
    this.sight.look(this.#laidOut, this.#from);
    if (this.#laidOut.length > LARGE) {
      this.columns.look();
    }
  }

  /** Shows these tickets in this order. @param {import("../board/board-types.js").Item[]} items */
  show(items) {
    this.#items = items;
    this.#standing = Math.max(this.#standing, items.length);
    if (this.#standing <= LARGE) {
      this.#showAll();
      return;
    }
    this.#large = true;
    this.columns.freeze();
    setAttribute(this.table, "aria-rowcount", String(items.length + 1));
    if (this.#isLaidOut()) {
      this.#makeRoom();
    } else {
      this.#layOut(this.#urgent());
    }
    this.#rest.begin(this.#widening());
    this.#later();
  }

  /** Whether what is laid out is what should be. */
  #isLaidOut() {
    const [from, to] = this.sight.range(this.#items.length, NARROW);
    const rows = this.#items.slice(this.#from, this.#to).map(this.rowOf);
    return from >= this.#from && to <= this.#to && rows.length === this.#laidOut.length && rows.every((row, i) => row === this.#laidOut[i]);
  }

  #later() {
    this.#frame ||= requestAnimationFrame(() => this.#follow());
  }

  #follow() {
    this.#frame = 0;
    if (this.#large) {
      this.look();
      this.#coverSight();
    }
  }

  /** While there is work left, what is in sight comes first. */
  #coverSight() {
    const { pending } = this.#rest;
    const [from, to] = this.sight.range(this.#items.length, pending ? 0 : WIDE / 2);
    if (from < this.#from || to > this.#to || this.#roomPerRow !== this.sight.rowHeight) {
      this.#layOut(pending ? this.#urgent() : WIDE);
      if (pending) {
        this.#rest.begin(this.#widening());
      }
    }
  }

  /** What cannot wait: who has the focus in here must not lose it to a row that is hidden for a moment. */
  #urgent() {
    return this.body.contains(document.activeElement) ? WIDE : NARROW;
  }

  #layOut(margin) {
    [this.#from, this.#to] = this.sight.range(this.#items.length, margin);
    const rows = this.#items.slice(this.#from, this.#to).map(this.rowOf);
    const stays = new Set(rows);
    this.#laidOut.filter((row) => !stays.has(row) && row.parentNode === this.body).forEach((row) => setHidden(row, true));
    order(this.body, rows);
    rows.forEach((row, i) => {
      setHidden(row, false);
      setAttribute(row, "aria-rowindex", String(this.#from + i + 2));
    });
    this.#laidOut = rows;
    this.#makeRoom();
  }

  #makeRoom() {
    this.#roomPerRow = this.sight.rowHeight;
    this.spacers.show(this.#from * this.#roomPerRow, (this.#items.length - this.#to) * this.#roomPerRow);
  }

  *#widening() {
    this.look();
    this.#layOut(WIDE);
    yield;
    yield* this.#arranging();
  }

  *#arranging() {
    const shown = new Set(this.#laidOut);
    const rows = [];
    for (const item of this.#items) {
      const row = this.rowOf(item);
      setHidden(row, !shown.has(row));
      rows.push(row);
      yield;
    }
    yield* arranging(this.body, rows);
    this.#standing = rows.length;
    if (rows.length <= LARGE) {
      this.#showAll();
    }
  }

  #showAll() {
    this.#rest.stop();
    const rows = this.#items.map(this.rowOf);
    arrange(this.body, rows);
    this.#standing = rows.length;
    rows.forEach((row) => {
      setHidden(row, false);
      row.removeAttribute("aria-rowindex"); // It may come from another section, or from other filters.
    });
    this.#laidOut = rows;
    this.#from = 0;
    if (this.#large) {
      this.#large = false;
      this.spacers.show(0, 0);
      this.table.removeAttribute("aria-rowcount");
    }
  }
}

function setHidden(row, hidden) {
  if (row.hidden !== hidden) {
    hide(row, hidden);
  }
}
