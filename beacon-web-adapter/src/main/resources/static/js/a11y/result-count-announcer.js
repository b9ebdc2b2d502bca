const PAUSE_MS = 700;

/**
 * Tells how many tickets the filters let through, once somebody has paused in choosing or typing.
 *
 * @param {import("../board/store.js").Store} store
 * @param {(sentence: string) => void} announce
 */
export function announceMatches(store, announce) {
  let asked = false;
  let told = null;
  let telling = 0;
  store.addEventListener("query", () => (asked = true));
  store.addEventListener("change", ({ detail: { shown, viewTotal } }) => {
    if (!asked) {
      told = shown;
      return;
    }
    clearTimeout(telling);
    telling = setTimeout(() => {
      asked = false;
      if (shown !== told) {
        told = shown;
        announce(shown === viewTotal ? `All ${viewTotal} tickets.` : `${shown} of ${viewTotal} tickets.`);
      }
    }, PAUSE_MS);
  });
}
