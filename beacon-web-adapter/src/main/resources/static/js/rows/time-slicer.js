const SLICE_MS = 6;
const START_DELAY_MS = 150;

/**
 * Runs background work in slices of `SLICE_MS`, so that the page can handle input in between. Work starts after
 * `START_DELAY_MS`, so that the next key of someone who types is handled first.
 */
export class TimeSlicer {
  #steps = null;
  #timer = 0;

  /** Whether there is work left. */
  get pending() {
    return this.#steps !== null;
  }

  /** Starts work; replaces unfinished work. @param {Iterator<void>} steps */
  start(steps) {
    this.stop();
    this.#steps = steps;
    this.#schedule(START_DELAY_MS);
  }

  /** Cancels the work that is left. */
  stop() {
    clearTimeout(this.#timer);
    this.#steps = null;
  }

  #schedule(delay = 0) {
    this.#timer = setTimeout(() => this.#runSlice(), delay);
  }

  #runSlice() {
    const steps = this.#steps;
    const end = performance.now() + SLICE_MS;
    do {
      if (steps.next().done) {
        this.stop();
        return;
      }
    } while (performance.now() < end);
    this.#schedule();
  }
}
