const DEBOUNCE_MS = 700;

/**
 * Announces how many tickets match the filters after the viewer has changed them. Waits for a pause in typing; an
 * unchanged number is not announced.
 *
 * @param {import("../board/store.js").Store} store
 * @param {(message: string) => void} announce
 */
export function announceResultCount(store, announce) {
  let queryChanged = false;
  let lastCount = null;
  let timer = 0;
  store.addEventListener("query", () => (queryChanged = true));
  store.addEventListener("change", ({ detail: { shown, viewTotal } }) => {
    if (!queryChanged) {
      lastCount = shown;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      queryChanged = false;
      if (shown !== lastCount) {
        lastCount = shown;
        announce(shown === viewTotal ? `All ${viewTotal} tickets.` : `${shown} of ${viewTotal} tickets.`);
      }
    }, DEBOUNCE_MS);
  });
}
