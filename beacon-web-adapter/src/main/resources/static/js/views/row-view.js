import { dueNote } from "../board/due-note.js";
import { setAttribute, setExternalLink, setText } from "../lib/dom.js";
import { serverNow } from "../lib/server-clock.js";
import { formatDateTime, formatShortAge, formatShortTime } from "../lib/time-format.js";
import { ticketOfLightRow } from "./light-row.js";

const TEXT_FIELDS = ["subject", "priority_text", "sla_text"];
const SLA_FIELDS = ["sla_color", "sla_class", "type", "fr_due_by", "due_by", "first_responded_at"];
const DISPLAYED_FIELDS = [...TEXT_FIELDS, ...SLA_FIELDS, "updated_at", "created_at"];
/** Keys of the texts whose cells have a name of their own; other cells have the name of the key. */
const JSON_KEYS = { requester: "requester_name", agent: "agent_name" };
const MAX_NARROW_ID_DIGITS = 6;

/** Fills table rows, cloned from the server's row template, with tickets. Values are only ever written as text. */
export class RowView {
  /**
   * @param {HTMLTemplateElement} template
   * @param {Map<string, import("../page-config.js").SlaIndicator>} slaIndicators by SLA colour
   */
  constructor(template, slaIndicators) {
    this.template = template;
    this.dueLine = template.content.querySelector("[data-field=due-line]");
    this.slaIndicators = slaIndicators;
    this.textCells = Array.from(template.content.querySelectorAll("td")).flatMap(({ dataset: { field } }, index) =>
      field === undefined ? [] : [{ index, key: JSON_KEYS[field] ?? field }],
    );
    this.displayedFields = [...DISPLAYED_FIELDS, ...this.textCells.map(({ key }) => key)];
  }

  /**
   * Creates a ticket's row.
   *
   * @param {import("../board/board-types.js").Ticket} ticket
   * @param {string | null} linkTemplate URL of a ticket in the PSA system, with "{ticket_id}"
   * @returns {HTMLTableRowElement}
   */
  create(ticket, linkTemplate) {
    const row = this.template.content.querySelector("tr").cloneNode(true);
    this.fill(row, ticket, linkTemplate);
    return row;
  }

  /** Replaces the rows of a light page by complete ones. @param {HTMLElement} sections @param {string | null} linkTemplate */
  completeLightRows(sections, linkTemplate) {
    for (const row of sections.querySelectorAll("tbody tr:not([data-key])")) {
      const texts = this.textCells.map(({ index, key }) => [key, row.cells[index].textContent]);
      row.replaceWith(this.create({ ...ticketOfLightRow(row), ...Object.fromEntries(texts) }, linkTemplate));
    }
  }

  /** Returns whether two versions of a ticket have equal rows. */
  rendersSame(before, after) {
    return this.displayedFields.every((name) => before[name] === after[name]);
  }

  /**
   * Updates a row in place.
   *
   * @param {HTMLTableRowElement} row
   * @param {import("../board/board-types.js").Ticket} ticket
   * @param {string | null} linkTemplate
   */
  fill(row, ticket, linkTemplate) {
    const field = Object.fromEntries(Array.from(row.querySelectorAll("[data-field]"), (node) => [node.dataset.field, node]));
    setAttribute(row, "data-key", ticket.key);
    setAttribute(row, "data-sla", ticket.sla_color);
    setText(field.id, `#${ticket.key}`);
    setExternalLink(field.id, linkTemplate?.replaceAll("{ticket_id}", ticket.key) ?? null);
    setText(field.subject, ticket.subject?.trim() ? ticket.subject : "(no subject)");
    setAttribute(field.subject, "href", `#ticket-${ticket.key}`);
    this.textCells.forEach(({ index, key }) => setText(row.cells[index], ticket[key] ?? ""));
    setText(field.priority, ticket.priority_text);
    setAttribute(field.priority, "class", `priority-badge priority-badge--${ticket.priority_text.toLowerCase()}`);
    this.#fillSla(field, ticket);
    this.#fillDueLine(field, ticket);
    showTime(field.updated, ticket.updated_at);
    showTime(field.created, ticket.created_at);
    if (ticket.key.length > MAX_NARROW_ID_DIGITS) {
      document.documentElement.dataset.wideIds = "";
    }
  }

  #fillSla(field, ticket) {
    const indicator = this.slaIndicators.get(ticket.sla_color);
    setAttribute(field.sla, "class", `sla-status ${ticket.sla_class}`);
    setText(field.symbol, indicator.symbol);
    setAttribute(field.symbol, "aria-label", indicator.label);
    setText(field["sla-text"], ticket.sla_text?.trim() ? ticket.sla_text : indicator.label);
  }

  /** Rows without a due time have no such element, to keep the document small. */
  #fillDueLine(field, ticket) {
    const due = dueNote(ticket);
    if (due === null) {
      field["due-line"]?.remove();
      return;
    }
    const line = field["due-line"] ?? field.sla.appendChild(this.dueLine.cloneNode(true));
    const time = line.querySelector("[data-field=due]");
    setText(line.querySelector("[data-field=due-label]"), due.label);
    setAttribute(time, "datetime", due.at);
    setExactTitle(time);
    updateTime(time, serverNow());
  }
}

/** Updates the text of a row's time element: a due time is a local time, other times are ages. @param {HTMLTimeElement} node @param {number} now */
export function updateTime(node, now) {
  const time = Date.parse(node.dateTime);
  setText(node, node.dataset.field === "due" ? formatShortTime(time, now) : formatShortAge(now - time));
}

/** Sets a time element's title to its exact date and time. @param {HTMLTimeElement} node */
export function setExactTitle(node) {
  setAttribute(node, "title", formatDateTime(Date.parse(node.dateTime)));
}

function showTime(node, iso) {
  setAttribute(node, "datetime", iso ?? "");
  if (iso === null) {
    setText(node, "");
  } else {
    updateTime(node, serverNow());
  }
}
