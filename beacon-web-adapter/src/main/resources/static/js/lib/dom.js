/** Writes where something changes only, so that nothing is redrawn, reread or unselected without need. */

/** @param {Element} node @param {string | number} text */
export function setText(node, text) {
  if (node.textContent !== String(text)) {
    node.textContent = String(text);
  }
}

/** @param {Element} node @param {string} name @param {string | null} value null takes the attribute away */
export function setAttribute(node, name, value) {
  if (value === null) {
    node.removeAttribute(name);
  } else if (node.getAttribute(name) !== value) {
    node.setAttribute(name, value);
  }
}

/** @param {Element} node @param {string} name @param {boolean} present */
export function toggleAttribute(node, name, present) {
  if (node.hasAttribute(name) !== present) {
    node.toggleAttribute(name, present);
  }
}

/**
 * Hides a node, or shows it. The class is for stylesheets that lay out what the attribute alone would hide.
 *
 * @param {Element} node
 * @param {boolean} hidden
 */
export function hide(node, hidden) {
  toggleAttribute(node, "hidden", hidden);
  if (node.classList.contains("u-hidden") !== hidden) {
    node.classList.toggle("u-hidden", hidden);
  }
}

/** Shows "12", or "12 of 47" where some are hidden. @param {Element} of @param {number} shown @param {number} total */
export function showOf(of, shown, total) {
  hide(of, shown === total);
  setText(of.querySelector("[data-view-total]"), total);
}
