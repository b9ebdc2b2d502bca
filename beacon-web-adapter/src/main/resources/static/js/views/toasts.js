const DISPLAY_MS = { success: 8_000, error: 60_000 };

/**
 * Shows a message for `DISPLAY_MS`.
 *
 * @param {HTMLElement} container
 * @param {string} message
 * @param {"success" | "error"} type
 */
export function showToast(container, message, type) {
  const node = document.createElement("div");
  node.className = `toast toast--${type}`;
  node.textContent = message;
  container.append(node);
  setTimeout(() => node.remove(), DISPLAY_MS[type]);
}
