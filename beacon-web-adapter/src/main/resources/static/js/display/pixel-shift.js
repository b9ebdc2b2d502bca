const HOUR_MS = 60 * 60_000;
const SHIFTS = [[0, 0], [4, 3], [-4, 2], [2, -4], [-2, -3], [5, -1], [-5, 0], [1, 4]];

/** Moves the page by a few pixels each hour, so that nothing burns into the screen. @param {HTMLElement} root @param {number} now ms */
export function shiftPixels(root, now) {
  const [right, down] = SHIFTS[Math.floor(now / HOUR_MS) % SHIFTS.length];
  const shift = `translate(${right}px, ${down}px)`;
  if (root.style.transform !== shift) {
    root.style.transform = shift;
  }
}
