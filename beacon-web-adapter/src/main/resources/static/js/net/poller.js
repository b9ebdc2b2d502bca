const MAX_RETRY_DELAY_MS = 30_000;
const MAX_SOON_DELAY_MS = 500;
/** Longer timers fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Calls a fetch function at an interval. At most one call runs at a time, none starts while the tab is hidden, unless
 * `background` is set, and an overdue one starts at once when the tab is shown. Delays have a random jitter of 10 %, so that many
 * tabs do not send requests in the same second. After a failure the delay is at most
 * `MAX_RETRY_DELAY_MS`, but never less than the error's `retryAfterMs`.
 *
 * Dispatches "data" (detail: what was fetched), "error" (detail: the error) and "statechange" (a call has started or
 * ended, or the schedule has changed).
 */
export class Poller extends EventTarget {
  #timer = 0;
  #running = null;
  #paused = false;
  #background = false;
  #intervalMs = 0;
  #soon = false;
  #nextFetchAt = 0;
  #failedAt = 0;
  #dueAt = 0;

  /**
   * @param {() => Promise<unknown>} fetch
   * @param {() => number} random from 0 to 1
   * @param {() => number} now wall clock in ms
   */
  constructor(fetch, random = Math.random, now = Date.now) {
    super();
    this.fetch = fetch;
    this.random = random;
    this.now = now;
    document.addEventListener("visibilitychange", () => this.#schedule());
    addEventListener("pageshow", () => this.#schedule());
  }

  /** Interval in ms; 0 if polling is off. */
  get intervalMs() {
    return this.#intervalMs;
  }

  set intervalMs(ms) {
    this.#intervalMs = ms;
    this.#setDelay(ms);
  }

  get paused() {
    return this.#paused;
  }

  set paused(paused) {
    this.#paused = paused;
    this.#setDelay(paused ? this.#intervalMs : 0);
  }

  /** @param {boolean} background whether to fetch while the tab is hidden, too */
  set background(background) {
    this.#background = background;
    this.#schedule();
  }

  get running() {
    return this.#running !== null;
  }

  /** Time of the next scheduled call in ms since the epoch; null if polling is paused or off. */
  get dueAt() {
    return this.#active ? this.#dueAt : null;
  }

  /** Fetches now, or joins the running call. Never rejects. @returns {Promise<void>} */
  poll() {
    if (this.#running === null) {
      clearTimeout(this.#timer);
      this.#running = this.#run();
      this.#dispatchStateChange();
    }
    return this.#running;
  }

  /** Fetches after the running call, if any, which may miss a change that was just made. @returns {Promise<void>} */
  async pollAfterCurrent() {
    if (this.running) {
      await this.poll();
    }
    return this.poll();
  }

  /**
   * Fetches after at most `MAX_SOON_DELAY_MS`, at random, because the tabs of an office have the same reason in the same moment;
   * also after the running call, which may miss a change. Not while polling is paused or off.
   */
  pollSoon() {
    if (this.running) {
      this.#soon = true;
    } else {
      this.#setDueAt(Math.min(this.#dueAt, this.now() + MAX_SOON_DELAY_MS * this.random()));
    }
  }

  get #active() {
    return this.#intervalMs > 0 && !this.#paused;
  }

  async #run() {
    let delay = this.#intervalMs;
    let event;
    this.#soon = false;
    this.#nextFetchAt = 0;
    try {
      event = new CustomEvent("data", { detail: await this.fetch() });
    } catch (error) {
      delay = Math.min(delay, MAX_RETRY_DELAY_MS);
      this.#failedAt = this.now();
      this.#nextFetchAt = this.#failedAt + (error.retryAfterMs ?? 0) * (1 + 0.1 * this.random());
      event = new CustomEvent("error", { detail: error });
    }
    this.#running = null;
    this.#setDelay(this.#soon ? 0 : delay);
    this.dispatchEvent(event);
  }

  #setDelay(delay) {
    this.#setDueAt(this.now() + delay * (0.9 + 0.2 * this.random()));
  }

  #setDueAt(time) {
    const wasSetBack = this.now() < this.#failedAt;
    this.#dueAt = wasSetBack ? time : Math.max(time, this.#nextFetchAt);
    this.#schedule();
    this.#dispatchStateChange();
  }

  /** Fetches if due, otherwise sets a timer. */
  #schedule() {
    clearTimeout(this.#timer);
    if (!this.#active || this.#running !== null || (document.hidden && !this.#background)) {
      return;
    }
    const remaining = this.#dueAt - this.now();
    if (remaining <= 0) {
      this.poll();
    } else {
      this.#timer = setTimeout(() => this.#schedule(), Math.min(remaining, MAX_TIMER_MS));
    }
  }

  #dispatchStateChange() {
    this.dispatchEvent(new CustomEvent("statechange"));
  }
}
