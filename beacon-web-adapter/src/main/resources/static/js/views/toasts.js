const SHOWN_MS = { success: 8_000, error: 60_000 };

/** Says something for a while; what has failed for longer. @param {HTMLElement} container @param {string} text @param {"success" | "error"} kind */
export function toast(container, text, kind) {
  const node = document.createElement("div");
  node.className = `toast toast--${kind}`;
  node.textContent = text;
  container.append(node);
  setTimeout(() => node.remove(), SHOWN_MS[kind]);
}
