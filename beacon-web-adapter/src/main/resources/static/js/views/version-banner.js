import { parseQuery, parseSearch } from "../board/query.js";
import { createButton, setHidden } from "../lib/dom.js";
import { probePage } from "../net/page-probe.js";

const MESSAGE = "A new version of Beacon is available. This page reloads itself when it is not in use.";
const CHECK_INTERVAL_MS = 5_000;
const QUIET_MS = 30_000;
const MIN_PROBE_INTERVAL_MS = 60_000;
const MIN_RELOAD_INTERVAL_MS = 10 * 60_000;
const STORAGE_KEY = "beacon_version_reload";
const INPUT_EVENTS = ["pointerdown", "keydown", "input", "wheel", "touchmove"];

/**
 * Banner for a new version of Beacon. Reloads the page once it is not in use: no dialog is open, nothing is selected, the
 * search text is applied, no sync runs, and there was no input for `QUIET_MS`. A page without any input since it was
 * loaded, such as that of a wall screen, is reloaded at once. Reloads at most once in `MIN_RELOAD_INTERVAL_MS`, in case
 * instances of two versions respond in turn.
 */
export class VersionBanner {
  #timer = 0;
  #lastInputAt = -Infinity;
  #lastProbeAt = -Infinity;

  /**
   * @param {HTMLElement} root
   * @param {string} pageVersion
   * @param {(message: string) => void} announce
   */
  constructor(root, pageVersion, announce) {
    this.root = root;
    this.pageVersion = pageVersion;
    this.announce = announce;
    this.banner = root.querySelector("#version-banner");
    INPUT_EVENTS.forEach((type) => addEventListener(type, () => (this.#lastInputAt = Date.now()), { capture: true, passive: true }));
  }

  /** Shows or hides the banner by the version of the server. @param {string | undefined} serverVersion undefined if unknown */
  show(serverVersion) {
    const differs = serverVersion !== undefined && serverVersion !== this.pageVersion;
    clearInterval(this.#timer);
    if (differs) {
      this.#timer = setInterval(() => this.#reloadIfUnused(), CHECK_INTERVAL_MS);
      if (this.banner.hidden) {
        this.banner.replaceChildren(`${MESSAGE} `, createButton("Reload now", () => location.reload()));
        this.announce(MESSAGE);
      }
      this.#reloadIfUnused();
    }
    setHidden(this.banner, !differs);
  }

  async #reloadIfUnused() {
    const now = Date.now();
    if (this.#isInUse(now) || now - this.#lastProbeAt < MIN_PROBE_INTERVAL_MS || now - lastReloadAt() < MIN_RELOAD_INTERVAL_MS) {
      return;
    }
    this.#lastProbeAt = now;
    if ((await probePage())?.ok) {
      sessionStorage.setItem(STORAGE_KEY, String(now));
      location.reload();
    }
  }

  #isInUse(now) {
    return (
      now - this.#lastInputAt < QUIET_MS ||
      this.root.querySelector("dialog[open], #sync-tickets[aria-disabled=true]") !== null ||
      parseSearch(this.root.querySelector("#find").value) !== parseQuery(location.search).search ||
      !getSelection().isCollapsed
    );
  }
}

function lastReloadAt() {
  return Number(sessionStorage.getItem(STORAGE_KEY) ?? -Infinity);
}
