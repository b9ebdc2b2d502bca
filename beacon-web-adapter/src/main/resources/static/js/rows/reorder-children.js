/**
 * Makes a parent's children the wanted ones in the wanted order, with as few moves as can be: whatever keeps its place
 * among the others is not touched. Focus that sits in a moved child stays.
 *
 * @param {Element} parent
 * @param {Element[]} wanted
 */
export function arrange(parent, wanted) {
  const steps = arranging(parent, wanted);
  while (!steps.next().done);
}

/**
 * The same step by step, for who has other things to do in between; the children are not to be moved by others then.
 *
 * @param {Element} parent
 * @param {Element[]} wanted
 */
export function* arranging(parent, wanted) {
  const stays = new Set(wanted);
  const current = Array.from(parent.children);
  for (const node of current) {
    // In between it may have found another parent.
    if (!stays.has(node) && node.parentNode === parent) {
      node.remove();
      yield;
    }
  }
  yield* ordering(parent, current.filter((node) => stays.has(node)), wanted);
}

/**
 * Brings some children of a parent into order among themselves; those that are no children yet become ones.
 *
 * @param {Element} parent
 * @param {Element[]} wanted
 */
export function order(parent, wanted) {
  if (follow(parent, wanted)) {
    return;
  }
  const some = new Set(wanted);
  const steps = ordering(parent, Array.from(parent.children).filter((node) => some.has(node)), wanted);
  while (!steps.next().done);
}

/** Whether these are children in this order already; in most cases told without a look at all the others. */
function follow(parent, wanted) {
  if (wanted.some((node) => node.parentNode !== parent)) {
    return false;
  }
  let node = wanted[0];
  for (let i = 1; i < wanted.length && node; i++) {
    do {
      node = node.nextElementSibling;
    } while (node && node !== wanted[i]);
  }
  return Boolean(node) || wanted.length === 0;
}

function* ordering(parent, current, wanted) {
  if (current.length === wanted.length && current.every((node, i) => node === wanted[i])) {
    return;
  }
  const kept = keptInPlace(wanted, new Map(current.map((node, i) => [node, i])));
  let next = null;
  for (let i = wanted.length - 1; i >= 0; i--) {
    if (!kept.has(wanted[i])) {
      insertKeepingFocus(parent, wanted[i], next);
      yield;
    }
    next = wanted[i];
  }
}

function insertKeepingFocus(parent, node, next) {
  const focused = document.activeElement;
  const moves = node.contains(focused);
  parent.insertBefore(node, next);
  if (moves) {
    focused.focus({ preventScroll: true });
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
    rise.push(i);
  }
  return rise.reverse();
}
