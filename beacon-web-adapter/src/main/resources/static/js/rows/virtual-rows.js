import { setAttribute, setHidden } from "../lib/dom.js";
import { orderSomeChildren, reorderChildren, reorderChildrenSteps } from "./reorder-children.js";
import { ScrollSpacers } from "./scroll-spacers.js";
import { TimeSlicer } from "./time-slicer.js";
import { Viewport } from "./viewport.js";

const VIRTUALIZATION_THRESHOLD = 100;
const OVERSCAN = 12;

/**
 * Virtualised rows of a section. All rows are in the document, so that search, copy and print find them, but of more than
 * `VIRTUALIZATION_THRESHOLD` rows the browser lays out only the visible ones and `OVERSCAN` rows before and after them; the
 * others are hidden and replaced by spacers. Visible rows are updated at once, the others in the background.
 */
export class VirtualRows {
  #tickets = [];
  /** The rows that are laid out, which show the tickets from #start to #end. */
  #laidOut;
  #start = 0;
  #end = 0;
  /** Upper bound of the number of rows in the document. */
  #maxRowsInDocument;
  #spacerRowHeight = 0;
  #virtualized = false;
  #frameRequest = 0;
  #background = new TimeSlicer();

  /**
   * @param {HTMLTableSectionElement} body
   * @param {(ticket: import("../board/board-types.js").Ticket) => HTMLTableRowElement} rowOf returns a ticket's updated row
   */
  constructor(body, rowOf) {
    this.body = body;
    this.rowOf = rowOf;
    this.table = body.closest("table");
    this.viewport = new Viewport(body, body.closest(".table-wrapper"));
    this.spacers = new ScrollSpacers(body);
    this.#laidOut = Array.from(body.rows);
    this.#maxRowsInDocument = this.#laidOut.length;
    addEventListener("scroll", ({ target }) => target.contains(body) && this.#scheduleUpdate(), { capture: true, passive: true });
    addEventListener("resize", () => this.#scheduleUpdate());
    addEventListener("beforeprint", () => this.#virtualized && this.#layOutAll());
    addEventListener("afterprint", () => this.#tickets.length > VIRTUALIZATION_THRESHOLD && this.show(this.#tickets));
  }

  /** Measures the visible range. Call it before changing the document, to avoid a forced layout. */
  measure() {
    this.viewport.measure(this.#laidOut, this.#start);
  }

  /** Shows the tickets in the given order. @param {import("../board/board-types.js").Ticket[]} tickets */
  show(tickets) {
    this.#tickets = tickets;
    this.#maxRowsInDocument = Math.max(this.#maxRowsInDocument, tickets.length);
    if (this.#maxRowsInDocument <= VIRTUALIZATION_THRESHOLD) {
      this.#layOutAll();
      return;
    }
    this.#virtualized = true;
    setAttribute(this.table, "aria-rowcount", String(tickets.length + 1));
    if (this.#isUpToDate()) {
      this.#updateSpacers();
    } else {
      this.#layOutRange(this.#immediateOverscan());
    }
    this.#background.start(this.#completeSteps());
    this.#scheduleUpdate();
  }

  /** Returns whether the visible rows are laid out and show the current tickets. */
  #isUpToDate() {
    const [start, end] = this.viewport.range(this.#tickets.length, 0);
    const rows = this.#tickets.slice(this.#start, this.#end).map(this.rowOf);
    return start >= this.#start && end <= this.#end && rows.length === this.#laidOut.length && rows.every((row, i) => row === this.#laidOut[i]);
  }

  #scheduleUpdate() {
    this.#frameRequest ||= requestAnimationFrame(() => this.#update());
  }

  #update() {
    this.#frameRequest = 0;
    if (this.#virtualized) {
      this.measure();
      this.#layOutVisible();
    }
  }

  /** Lays out the visible rows if they are not; while background work is pending, without rows around them. */
  #layOutVisible() {
    const { pending } = this.#background;
    const [start, end] = this.viewport.range(this.#tickets.length, pending ? 0 : OVERSCAN / 2);
    if (start < this.#start || end > this.#end || this.#spacerRowHeight !== this.viewport.rowHeight) {
      this.#layOutRange(pending ? this.#immediateOverscan() : OVERSCAN);
      if (pending) {
        this.#background.start(this.#completeSteps());
      }
    }
  }

  /** Returns the overscan for an immediate update: if a row has the focus, hiding it even for a moment would lose the focus. */
  #immediateOverscan() {
    return this.body.contains(document.activeElement) ? OVERSCAN : 0;
  }

  #layOutRange(overscan) {
    [this.#start, this.#end] = this.viewport.range(this.#tickets.length, overscan);
    const rows = this.#tickets.slice(this.#start, this.#end).map(this.rowOf);
    const inRange = new Set(rows);
    this.#laidOut.filter((row) => !inRange.has(row) && row.parentNode === this.body).forEach((row) => setRowHidden(row, true));
    orderSomeChildren(this.body, rows);
    rows.forEach((row, i) => {
      setRowHidden(row, false);
      setAttribute(row, "aria-rowindex", String(this.#start + i + 2));
    });
    this.#laidOut = rows;
    this.#updateSpacers();
  }

  #updateSpacers() {
    this.#spacerRowHeight = this.viewport.rowHeight;
    this.spacers.setHeights(this.#start * this.#spacerRowHeight, (this.#tickets.length - this.#end) * this.#spacerRowHeight);
  }

  /** Background work: lays out the rows around the visible ones, then updates all other rows. */
  *#completeSteps() {
    this.measure();
    this.#layOutRange(OVERSCAN);
    yield;
    yield* this.#updateAllSteps();
  }

  *#updateAllSteps() {
    const laidOut = new Set(this.#laidOut);
    const rows = [];
    for (const ticket of this.#tickets) {
      const row = this.rowOf(ticket);
      setRowHidden(row, !laidOut.has(row));
      rows.push(row);
      yield;
    }
    yield* reorderChildrenSteps(this.body, rows);
    this.#maxRowsInDocument = rows.length;
    if (rows.length <= VIRTUALIZATION_THRESHOLD) {
      this.#layOutAll();
    }
  }

  #layOutAll() {
    this.#background.stop();
    const rows = this.#tickets.map(this.rowOf);
    reorderChildren(this.body, rows);
    this.#maxRowsInDocument = rows.length;
    rows.forEach((row) => {
      setRowHidden(row, false);
      row.removeAttribute("aria-rowindex"); // Set while the row was in a virtualised section.
    });
    this.#laidOut = rows;
    this.#start = 0;
    if (this.#virtualized) {
      this.#virtualized = false;
      this.spacers.setHeights(0, 0);
      this.table.removeAttribute("aria-rowcount");
    }
  }
}

/** Skips the checks of `setHidden` for rows whose state is right already. */
function setRowHidden(row, hidden) {
  if (row.hidden !== hidden) {
    setHidden(row, hidden);
  }
}
