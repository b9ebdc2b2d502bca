import { hide } from "./dom.js";
import { exactTime } from "./friendly-time.js";
import { plainDescription } from "./plain-description.js";

const ADDRESS = /^#ticket-(\d+)$/;

/**
 * Opens a ticket's details when the address names one ("#ticket-123"), so that the back button closes them and a pasted
 * link opens them.
 *
 * @param {HTMLElement} root
 * @param {import("./config.js").Config} config
 */
export function openDetailsFromAddress(root, config) {
  const details = new Details(root, `${config.prefix}/api/tickets/${config.view}/`);
  addEventListener("hashchange", ({ oldURL }) => details.follow(!ADDRESS.test(new URL(oldURL).hash)));
  details.follow(false);
}

class Details {
  #openedHere = false;
  #asking = new AbortController();

  constructor(root, url) {
    this.url = url;
    this.dialog = root.querySelector("#ticket-dialog");
    this.title = root.querySelector("#ticket-dialog-title");
    this.link = root.querySelector("#ticket-dialog-link");
    this.body = root.querySelector("#ticket-dialog-body");
    this.template = root.querySelector("#detail-template");
    this.dialog.addEventListener("close", () => this.#closed());
    this.dialog.querySelector(".modal__close").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
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

  async #open(key) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.title.textContent = `Ticket #${key}`;
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

  async #fetch(key, signal) {
    try {
      const response = await fetch(this.url + key, { signal, headers: { Accept: "application/json" }, credentials: "same-origin" });
      return response.ok ? await response.json() : { problem: response.status === 404 ? "This ticket is no longer active." : "The details cannot be had at the moment." };
    } catch {
      return { problem: "Beacon cannot be reached." };
    }
  }

  #show(key, ticket) {
    if (ticket.problem) {
      this.body.replaceChildren(paragraph(ticket.problem));
      return;
    }
    this.title.textContent = `#${key} ${ticket.subject ?? "(no subject)"}`;
    this.#showLink(key);
    const list = document.createElement("dl");
    list.append(...rowsOf(ticket).map(([label, value]) => this.#row(label, value)));
    this.body.replaceChildren(list);
  }

  #showLink(key) {
    const href = document.querySelector(`tr[data-key="${key}"] [data-field="id"]`)?.getAttribute("href");
    if (href) {
      this.link.href = href;
      hide(this.link, false);
    }
  }

  #row(label, value) {
    const row = this.template.content.firstElementChild.cloneNode(true);
    row.querySelector("dt").textContent = label;
    row.querySelector("dd").textContent = value;
    row.toggleAttribute("data-wide", label === "Description");
    return row;
  }

  #closed() {
    if (this.dialog.open) {
      return; // Another ticket was opened before the word of the closing came.
    }
    this.#asking.abort();
    this.dialog.classList.remove("active");
    if (!ADDRESS.test(location.hash)) {
      return;
    }
    if (this.#openedHere) {
      history.back();
    } else {
      history.replaceState(null, "", location.pathname + location.search);
    }
  }
}

/** All fields that have a value, with the words for people. @returns {[string, string][]} */
function rowsOf(ticket) {
  const rows = [
    ["Requester", ticket.requester_name],
    ["E-mail", ticket.requester_email],
    ["Company", ticket.company_id],
    ["Agent", ticket.agent_name],
    ["Priority", ticket.priority_text],
    ["Status", ticket.status_text],
    ["SLA", ticket.sla_text],
    ["Type", ticket.type],
    ["Source", ticket.source],
    ["Group", ticket.group_key ?? ticket.group_id],
    ["Created", time(ticket.created_at)],
    ["Updated", time(ticket.updated_at)],
    ["First response due", time(ticket.fr_due_by)],
    ["Due", time(ticket.due_by)],
    ["First answered", time(ticket.first_responded_at)],
    ["Last answered", time(ticket.agent_responded_at)],
    ["Time spent", ticket.hours_spent === null || ticket.hours_spent === undefined ? null : `${ticket.hours_spent} h`],
    ["Description", plainDescription(ticket.description ?? "") || "(no description)"],
  ];
  return rows.filter(([, value]) => value !== null && value !== undefined && value !== "").map(([label, value]) => [label, String(value)]);
}

function time(iso) {
  return iso ? exactTime(Date.parse(iso)) : null;
}

function paragraph(text) {
  const node = document.createElement("p");
  node.textContent = text;
  return node;
}
