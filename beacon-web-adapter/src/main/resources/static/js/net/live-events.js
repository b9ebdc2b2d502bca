const MIN_RETRY_MS = 2_000;
const MAX_RETRY_MS = 60_000;
const RECONNECT_MS = 500;
const NAMES = ["board", "stale", "fresh", "sync", "signed-out", "bye"];

/**
 * Events of the server, received by one stream per browser: visible tabs compete for a lock, whose holder reads the stream
 * and forwards its events to the other tabs. A hidden tab releases the lock, so there is no stream while all are hidden.
 * Inactive where the browser has no locks or channels, such as over HTTP without TLS.
 *
 * Dispatches "event" (detail: name and data; "open" when a stream begins) and "statechange".
 */
export class LiveEvents extends EventTarget {
  #enabled = false;
  #live = false;
  #attempt = null;
  #endLead = null;
  #reconnect = null;
  #channel = null;

  /** @param {string} url of a stream with the events of all views @param {string} name of lock and channel */
  constructor(url, name) {
    super();
    this.url = url;
    this.name = name;
    if (navigator.locks && window.BroadcastChannel && window.EventSource) {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }) => this.#onMessage(data);
      document.addEventListener("visibilitychange", () => this.#update());
      addEventListener("pagehide", () => this.#release());
      addEventListener("pageshow", () => this.#update());
    }
  }

  /** Whether events are being received, by this tab or another one. */
  get live() {
    return this.#live && this.#enabled;
  }

  /** @param {boolean} enabled whether this tab wants events */
  set enabled(enabled) {
    if (enabled !== this.#enabled) {
      this.#enabled = enabled;
      this.#update();
      this.dispatchEvent(new CustomEvent("statechange"));
    }
  }

  /** Replaces the stream, if this tab reads it: a stream that the network has cut may look open. */
  reconnect() {
    this.#reconnect?.();
  }

  #update() {
    if (this.#channel === null) {
      return;
    }
    if (!this.#enabled || document.hidden) {
      this.#release();
    } else if (this.#attempt === null) {
      const attempt = (this.#attempt = new AbortController());
      this.#channel.postMessage({ type: "live-state-request" });
      navigator.locks
        .request(this.name, { signal: attempt.signal }, () => (attempt.signal.aborted ? undefined : this.#lead()))
        .catch(() => {}); // the request was aborted
    }
  }

  #release() {
    this.#attempt?.abort();
    this.#attempt = null;
    this.#endLead?.();
    this.#endLead = null;
    this.#reconnect = null;
  }

  /** Reads the stream until this tab releases the lock. @returns {Promise<void>} */
  #lead() {
    return new Promise((resolve) => {
      let source = null;
      let timer = 0;
      let failures = 0;
      const connect = () => {
        source = new EventSource(this.url);
        source.onopen = () => {
          failures = 0;
          this.#setLive(true);
          this.#forward({ type: "event", name: "open", data: {} });
        };
        // An EventSource reconnects without back-off, and not at all after a status other than 200.
        source.onerror = () => reconnect(Math.min(MAX_RETRY_MS, MIN_RETRY_MS * 2 ** failures++));
        NAMES.forEach((name) => source.addEventListener(name, (event) => receive(name, event)));
      };
      const receive = (name, event) => {
        const data = JSON.parse(event.data);
        this.#forward({ type: "event", name, data });
        if (name === "bye" || name === "signed-out") {
          reconnect(name === "bye" ? data.reconnect_ms : MAX_RETRY_MS);
        }
      };
      const reconnect = (delayMs) => {
        source.close();
        clearTimeout(timer);
        timer = setTimeout(connect, delayMs * (0.5 + Math.random()));
        this.#setLive(false);
      };
      this.#reconnect = () => reconnect(RECONNECT_MS);
      this.#endLead = () => {
        source.close();
        clearTimeout(timer);
        this.#setLive(false);
        resolve();
      };
      connect();
    });
  }

  #setLive(live) {
    this.#forward({ type: "live-state", live });
  }

  #forward(message) {
    this.#channel.postMessage(message);
    this.#onMessage(message);
  }

  #onMessage(message) {
    if (message.type === "live-state-request") {
      if (this.#endLead !== null) {
        this.#channel.postMessage({ type: "live-state", live: this.#live });
      }
    } else if (message.type === "event") {
      this.#dispatch(message);
    } else if (message.live !== this.#live) {
      this.#live = message.live;
      this.dispatchEvent(new CustomEvent("statechange"));
    }
  }

  #dispatch({ name, data }) {
    if (this.#enabled) {
      this.dispatchEvent(new CustomEvent("event", { detail: { name, data } }));
    }
  }
}
