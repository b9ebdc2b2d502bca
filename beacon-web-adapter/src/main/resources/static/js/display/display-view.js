import { setAttribute, setHidden, setText, toggleAttribute } from "../lib/dom.js";
import { htmlToText } from "../lib/html-to-text.js";
import { serverNow } from "../lib/server-clock.js";
import { formatLongAge, formatShortAge, formatShortTime, formatTimeOrDateTime } from "../lib/time-format.js";

const OLD_SYNC_MS = 30 * 60_000;
const EXPIRY_NOTICE_MS = 14 * 24 * 60 * 60_000;
/** Time without a response after which the failure is shown; a single failed request is not. */
const MAX_SILENCE_MS = 45_000;
const NEEDS_AGENT = 3;
const MAX_ROW_SCALE = 2;

/** View of a board on a screen. */
export class DisplayView {
  #lastSync = NaN;

  /** @param {HTMLElement} root @param {string} expires when the screen's link expires in ISO-8601; may be empty */
  constructor(root, expires) {
    this.root = root;
    this.expires = Date.parse(expires);
    this.marks = new Map(root.dataset.marks.split(";").map((mark) => mark.split("|").slice(0, 2)));
    this.table = root.querySelector("table");
    this.rows = root.querySelector("#rows");
  }

  /**
   * Shows one page of a board.
   *
   * @param {object | null} board null if there is none
   * @param {import("./display-client.js").Failure | null} failure why there is no newer one
   * @param {number} page from 0
   * @returns {number} the number of pages
   */
  show(board, failure, page) {
    const tickets = board?.tickets ?? [];
    this.#lastSync = Date.parse(board?.last_sync);
    this.#showHead(board);
    this.#showStale(board, failure);
    setHidden(this.table, tickets.length === 0);
    toggleAttribute(this.table, "data-full", board?.show === "full");
    const size = tickets.length === 0 ? 1 : this.#rowsPerPage(this.#row(tickets[0], board));
    this.#scaleRows(size / Math.max(1, tickets.length));
    const pages = Math.max(1, Math.ceil(tickets.length / size));
    const start = size * (page < pages ? page : 0);
    this.rows.replaceChildren(...tickets.slice(start, start + size).map((ticket) => this.#row(ticket, board)));
    this.#showMessage(board, failure);
    return pages;
  }

  /** Updates what depends on the time. @param {number} now server's time in ms */
  showTimes(now) {
    const old = now - this.#lastSync > OLD_SYNC_MS;
    setText(this.root.querySelector("#clock"), formatShortTime(now, now));
    const lastSync = this.root.querySelector("#last-sync");
    const known = !Number.isNaN(this.#lastSync);
    setText(lastSync, known ? `${formatShortTime(this.#lastSync, now)} · ${formatLongAge(now - this.#lastSync)}` : "unknown");
    toggleAttribute(lastSync.parentElement, "data-old", old);
    this.rows.querySelectorAll("time").forEach((time) => setText(time, formatShortAge(now - Date.parse(time.dateTime))));
    const left = this.expires - now;
    const text = left < EXPIRY_NOTICE_MS ? `The link of this screen expires on ${new Date(this.expires).toLocaleDateString()}.` : "";
    setText(this.root.querySelector("#expiry"), text);
  }

  #showHead(board) {
    const total = this.root.querySelector("#total");
    setText(this.root.querySelector("#title"), board?.title ?? "Beacon");
    setText(this.root.querySelector("#agent"), board?.agent ?? "");
    setText(this.root.querySelector("#count"), board?.total ?? "–");
    setAttribute(total, "data-level", board?.level || null);
    toggleAttribute(total, "data-siren", board?.siren ?? false);
    document.title = board === null ? "Beacon" : `(${board.total}) ${board.title}`;
    this.root.querySelector("#sections").replaceChildren(...(board?.sections ?? []).map((section, index) => this.#section(section, index)));
  }

  #section({ label, count, colors }, index) {
    const marks = create("span", "colors");
    for (const [color, symbol] of this.marks) {
      if (colors[color] > 0) {
        const mark = create("span", "", `${symbol} ${colors[color]}`);
        mark.dataset.color = color;
        marks.append(mark);
      }
    }
    const item = document.createElement("li");
    item.toggleAttribute("data-urgent", index + 1 === NEEDS_AGENT && count > 0);
    item.append(create("span", "label", label), create("span", "count", count), marks);
    return item;
  }

  #row(ticket, board) {
    const row = document.createElement("tr");
    const sla = create("td", "sla", `${this.marks.get(ticket.sla_color) ?? ""} ${ticket.sla_text}`);
    sla.dataset.color = ticket.sla_color;
    const priority = create("td", "priority", ticket.priority_text);
    priority.dataset.priority = ticket.priority;
    const updated = create("td", "updated");
    if (ticket.updated_at !== null) {
      updated.append(create("time", ""));
      updated.firstChild.dateTime = ticket.updated_at;
    }
    row.append(
      sla,
      create("td", "number", `#${ticket.number}`),
      subjectOf(ticket),
      create("td", "requester", ticket.requester ?? ""),
      create("td", "agent", ticket.agent),
      priority,
      create("td", "section", board.sections[ticket.section - 1].label),
      updated,
    );
    return row;
  }

  /** Returns how many rows fit. @param {HTMLTableRowElement} row any row, for its height */
  #rowsPerPage(row) {
    this.#scaleRows(1);
    this.rows.replaceChildren(row);
    const space = this.table.parentElement.clientHeight - this.table.tHead.offsetHeight;
    return Math.max(1, Math.floor(space / row.offsetHeight));
  }

  /** Sets how much larger than usual rows are, so that few tickets fill the screen. @param {number} scale */
  #scaleRows(scale) {
    this.table.style.setProperty("--scale", String(Math.min(MAX_ROW_SCALE, Math.max(1, scale))));
  }

  #showStale(board, failure) {
    const silent = failure !== null && serverNow() - failure.since > MAX_SILENCE_MS;
    const since = silent ? failure.since : Date.parse(board?.stale_since);
    const reason = silent ? failure.message : board?.error;
    const text = board === null || !since ? "" : `Stale since ${formatTimeOrDateTime(since)} · ${reason}`;
    const stale = this.root.querySelector("#stale");
    setText(stale, text);
    setHidden(stale, text === "");
    toggleAttribute(this.root, "data-stale", text !== "");
  }

  #showMessage(board, failure) {
    const message = this.root.querySelector("#message");
    const empty = board?.tickets?.length === 0 ? "No tickets" : "";
    setText(message, board === null ? (failure?.message ?? message.textContent) : empty);
    setHidden(message, message.textContent === "");
  }
}

function subjectOf(ticket) {
  const cell = create("td", "subject", ticket.subject ?? "(no subject)");
  if (ticket.description) {
    const text = ticket.description_format === "html" ? htmlToText(ticket.description) : ticket.description;
    cell.append(create("span", "description", ` · ${text.replace(/\s+/g, " ")}`));
  }
  return cell;
}

function create(name, style, text = "") {
  const node = document.createElement(name);
  node.className = style;
  node.textContent = String(text);
  return node;
}
