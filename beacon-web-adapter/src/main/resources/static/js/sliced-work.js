const SLICE_MS = 6;

/** Work that can wait: done bit by bit after the next frame, so that the page answers in between. */
export class SlicedWork {
  #steps = null;
  #timer = 0;

  /** Whether there is work left. */
  get pending() {
    return this.#steps !== null;
  }

  /** Begins, in the place of whatever was not finished. @param {Iterator<void>} steps */
  begin(steps) {
    this.stop();
    this.#steps = steps;
    requestAnimationFrame(() => this.#steps === steps && this.#soon());
  }

  /** Leaves the rest undone. */
  stop() {
    clearTimeout(this.#timer);
    this.#steps = null;
  }

  #soon() {
    this.#timer = setTimeout(() => this.#slice());
  }

  #slice() {
    const steps = this.#steps;
    const end = performance.now() + SLICE_MS;
    do {
      if (steps.next().done) {
        this.stop();
        return;
      }
    } while (performance.now() < end);
    this.#soon();
  }
}
