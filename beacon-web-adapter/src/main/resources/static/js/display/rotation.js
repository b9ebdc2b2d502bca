const PAGE_MS = 15_000;

/** Turns of a screen: each view for a time, and of each view one page of rows after the other. A view continues where it stopped. */
export class Rotation {
  #index = 0;
  #pages = 1;
  #pageOf = new Map();
  #viewSince;
  #pageSince;

  /** @param {string[]} views @param {number} everyMs time of each view @param {number} now monotonic time in ms */
  constructor(views, everyMs, now) {
    this.views = views;
    this.everyMs = everyMs;
    this.#viewSince = now;
    this.#pageSince = now;
  }

  get view() {
    return this.views[this.#index];
  }

  /** Number of the page that is shown, from 0. */
  get page() {
    return this.#pageOf.get(this.view) ?? 0;
  }

  /** Sets how many pages the current view has. @param {number} count */
  setPages(count) {
    this.#pages = count;
    if (this.page >= count) {
      this.#pageOf.set(this.view, 0);
    }
  }

  /** Turns to the next view or page if it is time. @param {number} now @returns {"view" | "page" | null} what has changed */
  advance(now) {
    if (this.views.length > 1 && now - this.#viewSince >= this.everyMs) {
      this.#nextPage(now);
      this.#index = (this.#index + 1) % this.views.length;
      this.#viewSince = now;
      return "view";
    }
    if (this.#pages > 1 && now - this.#pageSince >= PAGE_MS) {
      this.#nextPage(now);
      return "page";
    }
    return null;
  }

  /** Returns the position for people; empty for one view of one page. @returns {string} */
  describe() {
    const page = this.#pages > 1 ? `Page ${this.page + 1} of ${this.#pages}` : "";
    const view = this.views.length > 1 ? `View ${this.#index + 1} of ${this.views.length}` : "";
    return [view, page].filter(Boolean).join(" · ");
  }

  #nextPage(now) {
    this.#pageOf.set(this.view, (this.page + 1) % this.#pages);
    this.#pageSince = now;
  }
}
