const TICK_MS = 1_000;
const MIN_GAP_MS = 5_000;

/**
 * Calls a function when the browser is online again and when the machine resumes, within a second: timers do not advance while
 * it is suspended, but the wall clock does. Also called when the clock is set. The timers of a hidden tab are slow, so gaps
 * before a tab is shown do not count.
 *
 * @param {() => void} callback
 */
export function onResume(callback) {
  let last = Date.now();
  setInterval(() => {
    const gap = Math.abs(Date.now() - last);
    last = Date.now();
    if (gap >= MIN_GAP_MS && !document.hidden) {
      callback();
    }
  }, TICK_MS);
  document.addEventListener("visibilitychange", () => (last = Date.now()));
  addEventListener("online", callback);
}
