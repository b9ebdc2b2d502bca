/**
 * Replaces an element's children by the given ones in the given order, with the fewest possible moves: children whose
 * relative order is right already are not touched. A moved child keeps the focus.
 *
 * @param {Element} parent
 * @param {Element[]} wanted
 */
export function reorderChildren(parent, wanted) {
  runAll(reorderChildrenSteps(parent, wanted));
}

/**
 * Does the same in steps, one removed or moved child each. Until it is done, no other code may reorder the children.
 *
 * @param {Element} parent
 * @param {Element[]} wanted
 * @returns {Generator<void>}
 */
export function* reorderChildrenSteps(parent, wanted) {
  const wantedSet = new Set(wanted);
  const current = Array.from(parent.children);
  for (const node of current) {
    // Between two steps it may have been moved to another parent.
    if (!wantedSet.has(node) && node.parentNode === parent) {
      node.remove();
      yield;
    }
  }
  yield* orderSteps(parent, current.filter((node) => wantedSet.has(node)), wanted);
}

/**
 * Orders some of an element's children among themselves; those that are not children yet are inserted. The other children
 * stay.
 *
 * @param {Element} parent
 * @param {Element[]} wanted
 */
export function orderSomeChildren(parent, wanted) {
  if (isInOrder(parent, wanted)) {
    return;
  }
  const wantedSet = new Set(wanted);
  runAll(orderSteps(parent, Array.from(parent.children).filter((node) => wantedSet.has(node)), wanted));
}

function runAll(steps) {
  while (!steps.next().done);
}

/** Returns whether the nodes are children in this order. Usually reads only the children between the first and the last. */
function isInOrder(parent, nodes) {
  if (nodes.some((node) => node.parentNode !== parent)) {
    return false;
  }
  let node = nodes[0];
  for (let i = 1; i < nodes.length && node; i++) {
    do {
      node = node.nextElementSibling;
    } while (node && node !== nodes[i]);
  }
  return Boolean(node) || nodes.length === 0;
}

function* orderSteps(parent, current, wanted) {
  if (current.length === wanted.length && current.every((node, i) => node === wanted[i])) {
    return;
  }
  const unmoved = unmovedNodes(wanted, new Map(current.map((node, i) => [node, i])));
  let next = null;
  for (let i = wanted.length - 1; i >= 0; i--) {
    if (!unmoved.has(wanted[i])) {
      insertKeepingFocus(parent, wanted[i], next);
      yield;
    }
    next = wanted[i];
  }
}

/**
 * Inserts or moves a node; a moved node keeps the focus.
 *
 * @param {Element} parent
 * @param {Element} node
 * @param {Element | null} next the node before which to insert; null for the end
 */
export function insertKeepingFocus(parent, node, next) {
  const focused = document.activeElement;
  const containsFocus = node.contains(focused);
  parent.insertBefore(node, next);
  if (containsFocus) {
    focused.focus({ preventScroll: true });
  }
}

/** Returns the largest set of nodes that are in the wanted order already. */
function unmovedNodes(wanted, indexOf) {
  const existing = wanted.filter((node) => indexOf.has(node));
  return new Set(longestIncreasingSubsequence(existing.map((node) => indexOf.get(node))).map((i) => existing[i]));
}

/**
 * Returns the indices of a longest strictly increasing subsequence, in O(n log n).
 *
 * @param {number[]} values
 * @returns {number[]}
 */
function longestIncreasingSubsequence(values) {
  const tails = [];
  const previous = new Array(values.length);
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
    previous[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
  });
  const indices = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]) {
    indices.push(i);
  }
  return indices.reverse();
}
