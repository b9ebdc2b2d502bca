const LONGEST_NAP_MS = 5_000;
const LONGEST_RETRY_MS = 30_000;
const BACK_ONLINE_MS = 2_000;

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
  #plannedAt = 0;
  #notBefore = 0;
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
    addEventListener("online", () => this.#comeBack());
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

  /** Asks now, and again where a question was being asked already, which may miss what has just happened. */
  async pollAfresh() {
    if (this.running) {
      await this.poll();
    }
    return this.poll();
  }

  get #active() {
    return this.#intervalMs > 0 && !this.#paused;
  }

  async #run() {
    let delay = this.#intervalMs;
    let result;
    this.#notBefore = 0;
    try {
      result = new CustomEvent("answer", { detail: await this.ask() });
    } catch (error) {
      delay = Math.min(delay, LONGEST_RETRY_MS);
      this.#notBefore = this.now() + (error.retryAfterMs ?? 0) * (1 + 0.1 * this.random());
      result = new CustomEvent("failure", { detail: error });
    }
    this.#running = null;
    this.#planNext(delay);
    this.dispatchEvent(result);
  }

  #planNext(delay) {
    this.#plannedAt = this.now();
    this.#planAt(this.#plannedAt + delay * (0.9 + 0.2 * this.random()));
  }

  /** Not before the server wants to be asked again. */
  #planAt(moment) {
    this.#dueAt = Math.max(moment, this.#notBefore);
    this.#nap();
    this.#state();
  }

  /** The network is there again, for every tab of the office at once. */
  #comeBack() {
    this.#planAt(Math.min(this.#dueAt, this.now() + BACK_ONLINE_MS * this.random()));
  }

  /** Naps are short, since a timer that slept with the machine would come late. */
  #nap() {
    clearTimeout(this.#timer);
    if (!this.#active || this.#running !== null || document.hidden) {
      return;
    }
    const now = this.now();
    const left = this.#dueAt - now;
    // A clock that was put back would keep the board waiting for as long.
    if (left <= 0 || now < this.#plannedAt) {
      this.poll();
    } else {
      this.#timer = setTimeout(() => this.#nap(), Math.min(left, LONGEST_NAP_MS));
    }
  }

  #state() {
    this.dispatchEvent(new CustomEvent("state"));
  }
}
