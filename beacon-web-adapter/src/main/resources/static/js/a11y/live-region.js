const DISPLAY_MS = 30_000;

/**
 * Creates a function that announces messages to screen readers in an ARIA live region. Messages of the same microtask are
 * joined. The region is emptied after `DISPLAY_MS`, so that an old message is not read as a new one; an empty message
 * empties it at once.
 *
 * @param {HTMLElement} region
 * @returns {(message: string) => void}
 */
export function createAnnouncer(region) {
  let messages = [];
  let clearTimer = 0;
  const flush = () => {
    region.textContent = messages.join(" ");
    messages = [];
    clearTimeout(clearTimer);
    clearTimer = setTimeout(() => (region.textContent = ""), DISPLAY_MS);
  };
  return (message) => {
    if (messages.push(message) === 1) {
      queueMicrotask(flush);
    }
  };
}
