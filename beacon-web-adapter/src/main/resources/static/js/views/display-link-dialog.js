import { createButton, setHidden, setText } from "../lib/dom.js";
import { describeConnectionError, sendRequest } from "../net/request.js";
import { create, createStatus, labelled, openFormDialog } from "./form-dialog.js";

const LEVELS = {
  tickets: "Tickets without requester and description",
  counts: "Numbers only",
  full: "Tickets with requester and description",
};

/**
 * Opens a dialog in which an administrator creates the link of a screen.
 *
 * @param {HTMLElement} root
 * @param {import("../page-config.js").PageConfig} config
 */
export function openDisplayLinkDialog(root, config) {
  const status = createStatus("display-link-status");
  const url = create("input", { id: "display-link-url", readOnly: true, hidden: true });
  url.setAttribute("aria-label", "Address of the screen");
  const copy = createButton("Copy", () => copyFrom(url, status));
  copy.hidden = true;
  const form = createForm(root, config);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { link, problem } = await requestLink(config, form);
    setText(status, problem ?? `Open this address on the screen. Id ${link.id}, valid until ${new Date(link.expires_at).toLocaleDateString()}. It is not stored.`);
    url.value = link?.url ?? "";
    setHidden(url, link === undefined);
    setHidden(copy, link === undefined);
  });
  openFormDialog(root, "display-link-dialog", "Link for a screen", form, status, url, copy);
}

function createForm(root, config) {
  const form = create("form", { id: "display-link-form" });
  const name = create("input", { name: "name", required: true, maxLength: 60 });
  const days = create("input", { name: "days", type: "number", min: "1", max: "400", value: "365", required: true });
  const show = create("select", { name: "show" });
  show.append(...Object.entries(LEVELS).map(([value, textContent]) => create("option", { value, textContent })));
  const views = create("select", { name: "views", multiple: true, required: true, size: 3 });
  for (const tab of root.querySelectorAll(".tabs__tab")) {
    const selected = tab.dataset.view === config.view;
    views.append(create("option", { value: tab.dataset.view, textContent: tab.textContent, selected }));
  }
  const submit = createButton("Create link", () => {});
  submit.type = "submit";
  form.append(labelled("Screen", name), labelled("Views", views), labelled("Shows", show), labelled("Days", days), submit);
  return form;
}

async function requestLink(config, form) {
  const { name, days, show, views } = form.elements;
  const selected = [...views.selectedOptions].map((option) => option.value);
  try {
    const response = await sendRequest(`${config.prefix}/api/display-links`, {
      method: "POST",
      headers: { "X-Beacon-Request": "1", "Content-Type": "application/json" },
      body: JSON.stringify({ name: name.value, views: selected, show: show.value, days: Number(days.value) }),
    });
    const json = await response.json().catch(() => null);
    return response.ok && json !== null ? { link: json } : { problem: json?.detail ?? "The link could not be created. Sign in again." };
  } catch (error) {
    return { problem: describeConnectionError(error) };
  }
}

async function copyFrom(input, status) {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    setText(status, "Copied.");
  } catch {
    setText(status, "Press Ctrl+C to copy the address."); // without HTTPS
  }
}
