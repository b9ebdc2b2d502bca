import { createButton } from "../lib/dom.js";

/**
 * Opens a dialog that is removed when it is closed.
 *
 * @param {HTMLElement} root
 * @param {string} id of the dialog; its title is labelled by "<id>-title"
 * @param {string} title
 * @param {...Node} content
 */
export function openFormDialog(root, id, title, ...content) {
  const dialog = create("dialog", { className: "modal", id });
  dialog.setAttribute("aria-labelledby", `${id}-title`);
  const header = create("div", { className: "modal__header" });
  header.append(create("h2", { className: "modal__title", id: `${id}-title`, textContent: title }), createButton("Close", () => dialog.close()));
  const body = create("div", { className: "modal__body" });
  body.append(...content);
  const frame = create("div", { className: "modal__dialog" });
  frame.append(header, body);
  dialog.append(frame);
  dialog.addEventListener("close", () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
}

/** Creates a text that is read when it changes. @param {string} id @returns {HTMLElement} */
export function createStatus(id) {
  const status = create("p", { id });
  status.setAttribute("role", "status");
  return status;
}

/** Labels a control. @param {string} text @param {HTMLElement} control @returns {HTMLLabelElement} */
export function labelled(text, control) {
  const label = document.createElement("label");
  label.append(create("span", { textContent: text }), control);
  return label;
}

/** Creates an element. @param {string} name @param {object} properties */
export function create(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
