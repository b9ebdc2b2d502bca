import { probePage } from "../net/page-probe.js";

const MIN_RELOAD_INTERVAL_MS = 10 * 60_000;
const DELAY_AFTER_ERROR_MS = 60_000;
const STORAGE_KEY = "beacon_display_reload";

/**
 * Reloads the page if the server has another version and responds. At most once in `MIN_RELOAD_INTERVAL_MS`, in case instances
 * of two versions respond in turn.
 *
 * @param {string} own @param {string} servers
 */
export function reloadOnNewVersion(own, servers) {
  if (own !== servers) {
    reload();
  }
}

/** Reloads the page a minute after a script has failed unexpectedly. */
export function reloadAfterErrors() {
  const later = () => setTimeout(reload, DELAY_AFTER_ERROR_MS);
  addEventListener("error", (event) => event instanceof ErrorEvent && later());
  addEventListener("unhandledrejection", later);
}

async function reload() {
  const last = Number(sessionStorage.getItem(STORAGE_KEY) ?? -Infinity);
  if (Math.abs(Date.now() - last) >= MIN_RELOAD_INTERVAL_MS && (await probePage())?.ok) {
    sessionStorage.setItem(STORAGE_KEY, String(Date.now()));
    location.reload();
  }
}
