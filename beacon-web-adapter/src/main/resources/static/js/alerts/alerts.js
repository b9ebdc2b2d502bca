import { SECTION_KEYS, ticketsOf } from "../board/board-types.js";
import { serverNow } from "../lib/server-clock.js";
import { alertChanges, alertStateOf } from "./alert-events.js";
import { claimAlerts } from "./alert-memory.js";
import { isQuiet } from "./alert-settings.js";
import { alertBody, alertTitle } from "./alert-text.js";
import { permitSound, playChime } from "./chime.js";
import { notify } from "./notifications.js";

const MAX_SUMMARY_LINES = 5;

/**
 * Alerts of this tab: compares each board with the one before, from the one that is shown when alerts are turned on, and
 * reports what no other tab of this browser has reported. While alerts are on, one tab per view also polls when it is hidden.
 */
export class Alerts {
  /** @type {import("./alert-settings.js").AlertSettings | null} */
  #settings = null;
  /** @type {import("./alert-events.js").AlertState | null} */
  #state = null;
  #background = null;
  #unseen = 0;

  /**
   * @param {import("../page-config.js").PageConfig} config
   * @param {import("../board/store.js").Store} store
   * @param {import("../net/poller.js").Poller} poller
   * @param {(count: number) => void} showInTitle shows the number of alerts since the viewer has looked at the page
   */
  constructor(config, store, poller, showInTitle) {
    this.config = config;
    this.store = store;
    this.poller = poller;
    this.showInTitle = showInTitle;
    poller.addEventListener("data", () => this.#settings?.on && this.#compare());
    ["click", "keydown"].forEach((type) => addEventListener(type, () => this.#onInput(), { capture: true, passive: true }));
    addEventListener("focus", () => this.#clearTitle());
    document.addEventListener("visibilitychange", () => document.hidden || this.#clearTitle());
    addEventListener("pagehide", () => this.#leaveBackground());
    addEventListener("pageshow", () => this.#settings?.on && this.#pollInBackground());
  }

  /** Uses other settings, for what happens from now on. @param {import("./alert-settings.js").AlertSettings} settings */
  apply(settings) {
    this.#settings = settings;
    const { board } = this.store;
    // The board of a hidden tab may be old: its next one is the first to compare with.
    this.#state = settings.on && board !== null && !document.hidden ? alertStateOf(null, board, this.config.siren) : null;
    if (settings.on) {
      this.#pollInBackground();
    } else {
      this.#leaveBackground();
      this.#clearTitle();
    }
  }

  async #compare() {
    const { board, me } = this.store;
    const { view, siren } = this.config;
    const before = this.#state;
    const settings = this.#settings;
    this.#state = alertStateOf(before, board, siren);
    if (before === null) {
      return;
    }
    const changes = alertChanges(before, this.#state, board, { scope: settings.scope, me, view });
    if (changes.events.length > 0 || changes.ended.length > 0) {
      const plan = await claimAlerts(changes, Date.now());
      if (plan.single.length + plan.rest.length > 0 && !isQuiet(settings, new Date(serverNow()))) {
        this.#report(plan, settings, board);
      }
    }
  }

  /** @param {import("./alert-memory.js").AlertPlan} plan */
  #report({ single, rest, more }, settings, board) {
    if (settings.notification) {
      const count = SECTION_KEYS.reduce((sum, section) => sum + ticketsOf(board, section).length, 0);
      const total = `${this.config.title}: ${count} active tickets`;
      single.forEach((alert) => notify(alertTitle(alert, total), alertBody(alert), alert.events[0].id, alert.events[0].ticket?.key));
      if (rest.length > 0) {
        const lines = rest.slice(0, MAX_SUMMARY_LINES).map((alert) => alertTitle(alert, total));
        notify(`${more} more ${more === 1 ? "alert" : "alerts"}`, lines.join("\n"), "beacon-more");
      }
    }
    if (settings.sound) {
      playChime();
    }
    if (settings.title) {
      this.#unseen += single.length + rest.length;
      this.showInTitle(this.#unseen);
    }
  }

  #onInput() {
    this.#clearTitle();
    if (this.#settings?.on && this.#settings.sound) {
      permitSound();
    }
  }

  #clearTitle() {
    this.#unseen = 0;
    this.showInTitle(0);
  }

  #pollInBackground() {
    if (this.#background === null && navigator.locks) {
      const attempt = (this.#background = new AbortController());
      const lead = () => new Promise((resolve) => {
        attempt.signal.addEventListener("abort", resolve);
        this.poller.background = true;
      });
      navigator.locks
        .request(`beacon-alerts${this.config.prefix}/${this.config.view}`, { signal: attempt.signal }, () => (attempt.signal.aborted ? undefined : lead()))
        .catch(() => {}); // the request was aborted
    }
  }

  #leaveBackground() {
    this.#background?.abort();
    this.#background = null;
    this.poller.background = false;
  }
}
