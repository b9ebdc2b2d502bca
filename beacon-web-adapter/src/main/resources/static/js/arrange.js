/**
 * Makes a parent's children the wanted ones in the wanted order, with as few moves as can be: whatever keeps its place
 * among the others is not touched. Focus that sits in a moved child stays.
 *
 * @param {Element} parent
 * @param {Element[]} current the children as arranged before
 * @param {Element[]} wanted
 */
export function arrange(parent, current, wanted) {
  if (current.length === wanted.length && current.every((node, i) => node === wanted[i])) {
    return;
  }
  const focused = document.activeElement;
  const stays = new Set(wanted);
  current.filter((node) => !stays.has(node) && node.parentNode === parent).forEach((node) => node.remove());
  const place = new Map(current.filter((node) => node.parentNode === parent).map((node, i) => [node, i]));
  insertAllBut(keptInPlace(wanted, place), parent, wanted);
  if (focused instanceof HTMLElement && focused !== document.activeElement && parent.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
}

function insertAllBut(kept, parent, wanted) {
  let next = null;
  for (let i = wanted.length - 1; i >= 0; i--) {
    if (!kept.has(wanted[i])) {
      parent.insertBefore(wanted[i], next);
    }
    next = wanted[i];
  }
}

/** The longest run of children that stand in the wanted order already. */
function keptInPlace(wanted, place) {
  const known = wanted.filter((node) => place.has(node));
  return new Set(longestRise(known.map((node) => place.get(node))).map((i) => known[i]));
}

/**
 * The indices of a longest strictly rising subsequence.
 *
 * @param {number[]} values
 * @returns {number[]}
 */
export function longestRise(values) {
  const tails = [];
  const before = new Array(values.length);
  values.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    before[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
  });
  const rise = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]) {
    rise.unshift(i);
  }
  return rise;
}
