/** Keeps the screen on while the page is visible. Browsers offer it over HTTPS and on localhost only. */
export function keepScreenOn() {
  const request = async () => {
    if (!document.hidden && navigator.wakeLock !== undefined) {
      const lock = await navigator.wakeLock.request("screen").catch(() => null);
      lock?.addEventListener("release", () => setTimeout(request, 1_000), { once: true });
    }
  };
  document.addEventListener("visibilitychange", request);
  return request();
}
