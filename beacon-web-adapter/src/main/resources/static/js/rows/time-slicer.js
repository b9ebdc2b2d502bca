const SLICE_MS = 6;
const PAUSE_MS = 150;

/**
 * Work that can wait: done bit by bit, so that the page answers in between, and after a pause, so that it does not slow down
 * who types: the next key comes before it begins.
 */
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
    this.#soon(PAUSE_MS);
  }

  /** Leaves the rest undone. */
  stop() {
    clearTimeout(this.#timer);
    this.#steps = null;
  }

  #soon(delay = 0) {
    this.#timer = setTimeout(() => this.#slice(), delay);
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
