/**
 * Exposes the refresh interval as `window.AUTO_REFRESH_MS`, for users of the browser's console: 0 stops the refresh, a
 * positive number sets the interval. A value set before this call takes precedence over the default.
 *
 * @param {import("../net/poller.js").Poller} poller
 * @param {number} defaultMs
 */
export function exposeAutoRefreshSetting(poller, defaultMs) {
  const presetMs = window.AUTO_REFRESH_MS;
  Object.defineProperty(window, "AUTO_REFRESH_MS", {
    configurable: true,
    get: () => poller.intervalMs,
    set: (ms) => {
      poller.intervalMs = Number.isFinite(Number(ms)) && ms > 0 ? Number(ms) : 0;
    },
  });
  window.AUTO_REFRESH_MS = presetMs ?? defaultMs;
}
