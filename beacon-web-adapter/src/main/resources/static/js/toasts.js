const SHOWN_MS = 8_000;

/** Says something for a few seconds. @param {HTMLElement} container @param {string} text @param {"info" | "success" | "error"} kind */
export function toast(container, text, kind) {
  const node = document.createElement("div");
  node.className = `toast toast--${kind}`;
  node.textContent = text;
  container.append(node);
  setTimeout(() => node.remove(), SHOWN_MS);
}
