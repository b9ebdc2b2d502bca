import { hide } from "../lib/dom.js";
import { DESCRIPTION, fieldsOf } from "./ticket-fields.js";

const ADDRESS = /^#ticket-(\d+)$/;
const PATIENCE_MS = 20_000;
const PROBLEMS = { 401: "You are no longer signed in.", 404: "This ticket is no longer active." };

/**
 * Opens a ticket's details when the address names one ("#ticket-123"), so that the back button closes them and a pasted
 * link opens them.
 *
 * @param {HTMLElement} root
 * @param {import("../page-config.js").Config} config
 */
export function openDetailsFromAddress(root, config) {
  const details = new Details(root, `${config.prefix}/api/tickets/${config.view}/`, config.marks);
  addEventListener("hashchange", ({ oldURL }) => details.follow(!ADDRESS.test(new URL(oldURL).hash)));
  details.follow(false);
}

class Details {
  #key = "";
  #openedHere = false;
  #origin = "";
  #section = null;
  #asking = new AbortController();

  /** @param {HTMLElement} root @param {string} url of a ticket, but for its number @param {Map<string, import("../page-config.js").Mark>} marks */
  constructor(root, url, marks) {
    this.url = url;
    this.marks = marks;
    this.dialog = root.querySelector("#ticket-dialog");
    this.title = root.querySelector("#ticket-dialog-title");
    this.link = root.querySelector("#ticket-dialog-link");
    this.body = root.querySelector("#ticket-dialog-body");
    this.template = root.querySelector("#detail-template");
    this.dialog.addEventListener("close", () => this.#closed());
    this.dialog.querySelector(".modal__close").addEventListener("click", () => this.dialog.close());
    this.#closeBesides();
  }

  /** Shows what the address names. @param {boolean} stepBack whether "back" leads to the board without details */
  follow(stepBack) {
    const key = ADDRESS.exec(location.hash)?.[1];
    if (key === undefined) {
      this.dialog.close();
    } else {
      this.#openedHere = stepBack;
      this.#open(key);
    }
  }

  /** A click beside the dialog closes it; what began in it, such as choosing words to copy, does not. */
  #closeBesides() {
    let pressed = null;
    this.dialog.addEventListener("pointerdown", ({ target }) => (pressed = target));
    this.dialog.addEventListener("click", ({ target }) => target === this.dialog && pressed === target && this.dialog.close());
  }

  async #open(key) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#key = key;
    this.title.textContent = `Ticket #${key}`;
    this.#origin = `tr[data-key="${key}"] [data-field="subject"]`;
    this.#section = document.querySelector(this.#origin)?.closest("section") ?? null;
    hide(this.link, true);
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

  async #fetch(key, closed) {
    const signal = AbortSignal.any([closed, AbortSignal.timeout(PATIENCE_MS)]);
    try {
      const response = await fetch(this.url + key, { signal, headers: { Accept: "application/json" }, credentials: "same-origin" });
      const answer = response.ok ? await response.json() : { problem: PROBLEMS[response.status] };
      return answer?.key ? answer : { problem: answer?.problem ?? "The details cannot be had at the moment." };
    } catch (failure) {
      return { problem: failure.name === "TimeoutError" ? "Beacon did not answer in time." : "Beacon cannot be reached." };
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
    list.append(...fieldsOf(ticket, this.marks).map(([label, value]) => this.#row(label, value)));
    this.body.replaceChildren(list);
  }

  #showLink(url) {
    if (url) {
      this.link.href = url;
      hide(this.link, false);
    }
  }

  #row(label, value) {
    const row = this.template.content.firstElementChild.cloneNode(true);
    row.querySelector("dt").textContent = label;
    row.querySelector("dd").textContent = value;
    row.toggleAttribute("data-wide", label === DESCRIPTION);
    return row;
  }

  #closed() {
    if (this.dialog.open) {
      return; // Another ticket was opened before the word of the closing came.
    }
    this.#asking.abort();
    this.dialog.classList.remove("active");
    this.#keepFocus();
    if (ADDRESS.exec(location.hash)?.[1] !== this.#key) {
      return; // The address names another ticket already, or none.
    }
    if (this.#openedHere) {
      history.back();
    } else {
      history.replaceState(null, "", location.pathname + location.search);
    }
  }

  /** Where the focus came from may be gone by now, or it came from nowhere. */
  #keepFocus() {
    for (const node of [document.querySelector(this.#origin), this.#section]) {
      if (document.activeElement === document.body || this.dialog.contains(document.activeElement)) {
        node?.focus({ preventScroll: true });
      }
    }
  }
}

function paragraph(text) {
  const node = document.createElement("p");
  node.textContent = text;
  return node;
}
