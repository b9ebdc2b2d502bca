const LONGEST_NAP_MS = 5_000;
const LONGEST_RETRY_MS = 30_000;

/**
 * Asks again and again: never twice at once, not in hidden tabs, at once on return or after the machine has slept, and
 * spread by chance, so that many tabs do not ask in the same second. Says "answer" (detail: what came), "failure"
 * (detail: the error) and "state" when it begins, ends or is set otherwise.
 */
export class Poller extends EventTarget {
  #timer = 0;
  #running = null;
  #paused = false;
  #intervalMs = 0;
  #dueAt = 0;

  /**
   * @param {() => Promise<unknown>} ask
   * @param {() => number} random from 0 to 1
   * @param {() => number} now wall clock in ms, which goes on while the machine sleeps
   */
  constructor(ask, random = Math.random, now = Date.now) {
    super();
    this.ask = ask;
    this.random = random;
    this.now = now;
    document.addEventListener("visibilitychange", () => this.#nap());
    addEventListener("pageshow", () => this.#nap());
  }

  /** The pause between two questions; 0 for no more of them. */
  get intervalMs() {
    return this.#intervalMs;
  }

  set intervalMs(ms) {
    this.#intervalMs = ms;
    this.#planNext(ms);
  }

  get paused() {
    return this.#paused;
  }

  set paused(paused) {
    this.#paused = paused;
    this.#planNext(paused ? this.#intervalMs : 0);
  }

  get running() {
    return this.#running !== null;
  }

  /** When the next question is due by itself; null where none is. */
  get dueAt() {
    return this.#active ? this.#dueAt : null;
  }

  /** Asks now, or joins the question that is being asked. */
  poll() {
    if (this.#running === null) {
      clearTimeout(this.#timer);
      this.#running = this.#run();
      this.#state();
    }
    return this.#running;
  }

  get #active() {
    return this.#intervalMs > 0 && !this.#paused;
  }

  async #run() {
    let delay = this.#intervalMs;
    let result;
    try {
      result = new CustomEvent("answer", { detail: await this.ask() });
    } catch (error) {
      delay = Math.max(Math.min(delay, LONGEST_RETRY_MS), error.retryAfterMs ?? 0);
      result = new CustomEvent("failure", { detail: error });
    }
    this.#running = null;
    this.#planNext(delay);
    this.dispatchEvent(result);
  }

  #planNext(delay) {
    this.#dueAt = this.now() + delay * (0.9 + 0.2 * this.random());
    this.#nap();
    this.#state();
  }

  /** Naps are short, since a timer that slept with the machine would come late. */
  #nap() {
    clearTimeout(this.#timer);
    if (!this.#active || this.#running !== null || document.hidden) {
      return;
    }
    const left = this.#dueAt - this.now();
    if (left <= 0) {
      this.poll();
    } else {
      this.#timer = setTimeout(() => this.#nap(), Math.min(left, LONGEST_NAP_MS));
    }
  }

  #state() {
    this.dispatchEvent(new CustomEvent("state"));
  }
}
