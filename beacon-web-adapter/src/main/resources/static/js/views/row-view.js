import { setAttribute, setText } from "../lib/dom.js";
import { exactTime, shortAge } from "../lib/time-format.js";

const SHOWN = ["subject", "requester_name", "agent_name", "priority_text", "sla_text", "sla_color", "sla_class", "updated_at", "created_at"];
const CALM_CLASSES = ["sla-normal", "sla-responded", "sla-in-progress", "sla-none"];
const WIDE_ID = 6;

/** Fills rows, of which the server's template is the one definition, with tickets. Texts stay texts. */
export class RowView {
  /**
   * @param {HTMLTemplateElement} template
   * @param {Map<string, import("../page-config.js").Mark>} marks
   */
  constructor(template, marks) {
    this.template = template;
    this.marks = marks;
  }

  /** @param {import("../board/board-types.js").Item} item @param {string | null} linkTemplate @returns {HTMLTableRowElement} */
  create(item, linkTemplate) {
    const row = this.template.content.querySelector("tr").cloneNode(true);
    this.fill(row, item, linkTemplate);
    return row;
  }

  /** Whether two states of a ticket look the same in a row. */
  same(before, after) {
    return SHOWN.every((name) => before[name] === after[name]);
  }

  /** @param {HTMLTableRowElement} row @param {import("../board/board-types.js").Item} item @param {string | null} linkTemplate */
  fill(row, item, linkTemplate) {
    const field = Object.fromEntries(Array.from(row.querySelectorAll("[data-field]"), (node) => [node.dataset.field, node]));
    setAttribute(row, "data-key", item.key);
    setAttribute(row, "data-sla", item.sla_color);
    setText(field.id, `#${item.key}`);
    setAttribute(field.id, "href", linkTemplate?.replaceAll("{ticket_id}", item.key) ?? null);
    setText(field.subject, item.subject?.trim() ? item.subject : "(no subject)");
    setAttribute(field.subject, "href", `#ticket-${item.key}`);
    setText(field.requester, item.requester_name ?? "");
    setText(field.agent, item.agent_name);
    setText(field.priority, item.priority_text);
    setAttribute(field.priority, "class", `priority-badge priority-badge--${item.priority_text.toLowerCase()}`);
    this.#fillSla(field, item);
    showTime(field.updated, item.updated_at);
    showTime(field.created, item.created_at);
    if (item.key.length > WIDE_ID) {
      document.documentElement.dataset.wideIds = "";
    }
  }

  #fillSla(field, item) {
    const mark = this.marks.get(item.sla_color);
    const calm = CALM_CLASSES.includes(item.sla_class) ? item.sla_class : "sla-normal";
    setAttribute(field.sla, "class", `sla-status ${mark.slaClass || calm}`);
    setText(field.shape, mark.shape);
    setAttribute(field.shape, "aria-label", mark.word);
    setText(field["sla-text"], item.sla_text?.trim() ? item.sla_text : mark.word);
  }
}

/** Writes how long ago a time element's moment is. @param {HTMLTimeElement} time @param {number} now */
export function tick(time, now) {
  setText(time, shortAge(now - Date.parse(time.dateTime)));
}

/** Writes a time element's exact moment where pointers find it. @param {HTMLTimeElement} time */
export function tellExactly(time) {
  setAttribute(time, "title", exactTime(Date.parse(time.dateTime)));
}

function showTime(time, iso) {
  setAttribute(time, "datetime", iso ?? "");
  if (iso === null) {
    setText(time, "");
  } else {
    tick(time, Date.now());
  }
}
