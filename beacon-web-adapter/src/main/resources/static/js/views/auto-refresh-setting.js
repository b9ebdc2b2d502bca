/**
 * People set window.AUTO_REFRESH_MS in the browser's console: 0 stops the refresh, another number sets its pause.
 *
 * @param {import("../net/poller.js").Poller} poller
 * @param {number} initialMs
 */
export function exposeAutoRefresh(poller, initialMs) {
  const given = window.AUTO_REFRESH_MS;
  Object.defineProperty(window, "AUTO_REFRESH_MS", {
    configurable: true,
    get: () => poller.intervalMs,
    set: (ms) => {
      poller.intervalMs = Number.isFinite(Number(ms)) && ms > 0 ? Number(ms) : 0;
    },
  });
  window.AUTO_REFRESH_MS = given ?? initialMs;
}
