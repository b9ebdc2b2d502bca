/** DOM updates that write only if the value differs, to avoid repaints, repeated announcements and lost text selections. */

/** @param {Element} node @param {string | number} text */
export function setText(node, text) {
  if (node.textContent !== String(text)) {
    node.textContent = String(text);
  }
}

/** @param {Element} node @param {string} name @param {string | null} value null removes the attribute */
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
 * Hides or shows a node. The class is needed where a stylesheet's `display` would override the attribute.
 *
 * @param {Element} node
 * @param {boolean} hidden
 */
export function setHidden(node, hidden) {
  toggleAttribute(node, "hidden", hidden);
  if (node.classList.contains("u-hidden") !== hidden) {
    node.classList.toggle("u-hidden", hidden);
  }
}

/**
 * Shows the " of 47" after a count if a filter hides tickets.
 *
 * @param {Element} node the `data-of` element
 * @param {number} shown
 * @param {number} total
 */
export function showOfTotal(node, shown, total) {
  setHidden(node, shown === total);
  setText(node.querySelector("[data-view-total]"), total);
}

/** Creates a small button. @param {string} text @param {() => void} onClick @returns {HTMLButtonElement} */
export function createButton(text, onClick) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn--sm";
  button.textContent = text;
  button.addEventListener("click", onClick);
  return button;
}
