import { setHidden } from "../lib/dom.js";
import { describeConnectionError, isSignedOut, sendRequest } from "../net/request.js";
import { DESCRIPTION, fieldsOf } from "./ticket-fields.js";

const HASH_PATTERN = /^#ticket-(\d+)$/;

/**
 * Opens the ticket dialog while the URL's hash names a ticket ("#ticket-123"), so that "back" closes it and a copied link
 * opens it.
 *
 * @param {HTMLElement} root
 * @param {import("../page-config.js").PageConfig} config
 */
export function openTicketDialogFromUrl(root, config) {
  const dialog = new TicketDialog(root, `${config.prefix}/api/tickets/${config.view}/`, config.slaIndicators);
  addEventListener("hashchange", ({ oldURL }) => dialog.followHash(!HASH_PATTERN.test(new URL(oldURL).hash)));
  dialog.followHash(false);
}

class TicketDialog {
  #key = "";
  #backCloses = false;
  #openerSelector = "";
  #section = null;
  #request = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {string} baseUrl URL of a ticket without its id
   * @param {Map<string, import("../page-config.js").SlaIndicator>} slaIndicators
   */
  constructor(root, baseUrl, slaIndicators) {
    this.baseUrl = baseUrl;
    this.slaIndicators = slaIndicators;
    this.dialog = root.querySelector("#ticket-dialog");
    this.title = root.querySelector("#ticket-dialog-title");
    this.link = root.querySelector("#ticket-dialog-link");
    this.body = root.querySelector("#ticket-dialog-body");
    this.dialog.addEventListener("close", () => this.#onClose());
    this.dialog.querySelector(".modal__close").addEventListener("click", () => this.dialog.close());
    this.#closeOnBackdropClick();
  }

  /** Opens or closes the dialog by the hash. @param {boolean} backCloses whether the previous history entry has no dialog */
  followHash(backCloses) {
    const key = HASH_PATTERN.exec(location.hash)?.[1];
    if (key === undefined) {
      this.dialog.close();
    } else {
      this.#backCloses = backCloses;
      this.#open(key);
    }
  }

  /** A click that began inside the dialog, such as selecting text, does not close it. */
  #closeOnBackdropClick() {
    let pressed = null;
    this.dialog.addEventListener("pointerdown", ({ target }) => (pressed = target));
    this.dialog.addEventListener("click", ({ target }) => target === this.dialog && pressed === target && this.dialog.close());
  }

  async #open(key) {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    this.#key = key;
    this.title.textContent = `Ticket #${key}`;
    this.#openerSelector = `tr[data-key="${key}"] [data-field="subject"]`;
    this.#section = document.querySelector(this.#openerSelector)?.closest("section") ?? null;
    setHidden(this.link, true);
    this.body.replaceChildren(paragraph("Loading …"));
    if (!this.dialog.open) {
      this.dialog.classList.add("active");
      this.dialog.showModal();
    }
    const ticket = await this.#fetch(key, signal);
    if (!signal.aborted) {
      this.#show(key, ticket);
    }
  }

  /** @returns {Promise<object>} the ticket, or an object with `problem` */
  async #fetch(key, signal) {
    try {
      const response = await sendRequest(this.baseUrl + key, { signal, headers: { Accept: "application/json" } });
      const json = response.ok ? await response.json() : { problem: problemOf(response) };
      return json?.key ? json : { problem: json?.problem ?? "Ticket details are not available." };
    } catch (error) {
      return { problem: describeConnectionError(error) };
    }
  }

  #show(key, ticket) {
    if (ticket.problem) {
      const problem = paragraph(ticket.problem);
      problem.setAttribute("role", "alert");
      this.body.replaceChildren(problem);
      return;
    }
    this.title.textContent = `#${key} ${ticket.subject?.trim() ? ticket.subject : "(no subject)"}`;
    this.#showLink(ticket.ticket_url);
    const list = document.createElement("dl");
    list.append(...fieldsOf(ticket, this.slaIndicators).map(([label, value]) => detailRow(label, value)));
    this.body.replaceChildren(list);
  }

  #showLink(url) {
    if (url) {
      this.link.href = url;
      setHidden(this.link, false);
    }
  }

  #onClose() {
    if (this.dialog.open) {
      return; // Another ticket was opened before the "close" event was dispatched.
    }
    this.#request.abort();
    this.dialog.classList.remove("active");
    this.#restoreFocus();
    if (HASH_PATTERN.exec(location.hash)?.[1] !== this.#key) {
      return; // The URL names another ticket already, or none.
    }
    if (this.#backCloses) {
      history.back();
    } else {
      history.replaceState(null, "", location.pathname + location.search);
    }
  }

  /** Focuses the ticket's link, or its section if the link was removed, unless the browser has restored the focus already. */
  #restoreFocus() {
    for (const node of [document.querySelector(this.#openerSelector), this.#section]) {
      if (document.activeElement === document.body || this.dialog.contains(document.activeElement)) {
        node?.focus({ preventScroll: true });
      }
    }
  }
}

function problemOf(response) {
  return isSignedOut(response) ? "You are no longer signed in." : response.status === 404 ? "This ticket is no longer active." : null;
}

function paragraph(text) {
  const node = document.createElement("p");
  node.textContent = text;
  return node;
}

function detailRow(label, value) {
  const row = document.createElement("div");
  const term = document.createElement("dt");
  const text = document.createElement("dd");
  row.className = "modal__detail-row";
  row.toggleAttribute("data-wide", label === DESCRIPTION);
  term.className = "modal__detail-label";
  term.textContent = label;
  text.className = "modal__detail-value";
  text.dir = "auto";
  text.textContent = value;
  row.append(term, text);
  return row;
}
