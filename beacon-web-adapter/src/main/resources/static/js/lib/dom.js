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

/** @param {Element} node @param {boolean} hidden */
export function setHidden(node, hidden) {
  toggleAttribute(node, "hidden", hidden);
}

/**
 * Shows " of 47" after a count if a filter hides tickets.
 *
 * @param {Element} count element with the number of tickets shown; the only other element after it is this one
 * @param {number} shown
 * @param {number} total
 */
export function showOfTotal(count, shown, total) {
  let suffix = count.nextElementSibling;
  if (shown === total) {
    suffix?.remove();
    return;
  }
  if (suffix === null) {
    suffix = document.createElement("span");
    suffix.setAttribute("data-of", "");
    count.after(suffix);
  }
  setText(suffix, ` of ${total}`);
}

/** Makes an anchor open a page in another tab. @param {Element} node @param {string | null} url null for no link */
export function setExternalLink(node, url) {
  setAttribute(node, "href", url);
  setAttribute(node, "target", url && "_blank");
  setAttribute(node, "rel", url && "noopener noreferrer");
}

/** Creates a small button. @param {string} text @param {() => void} onClick @returns {HTMLButtonElement} */
export function createButton(text, onClick) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn";
  button.textContent = text;
  button.addEventListener("click", onClick);
  return button;
}
