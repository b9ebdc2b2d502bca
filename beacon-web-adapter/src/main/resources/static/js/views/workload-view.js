import { formatQuery } from "../board/query.js";
import { setAttribute, setText, toggleAttribute } from "../lib/dom.js";
import { reorderChildren } from "../rows/reorder-children.js";
import { ChipOverflow } from "./chip-overflow.js";

/** Workload strip: a chip per agent with counts, which is a link that filters by the agent. */
export class WorkloadView {
  /**
   * @param {HTMLElement} root
   * @param {import("../page-config.js").PageConfig} config
   * @param {import("../board/store.js").Store} store
   */
  constructor(root, config, store) {
    this.strip = root.querySelector("#chips");
    this.overflow = new ChipOverflow(root);
    this.template = root.querySelector("#chip-template");
    this.slaIndicators = Array.from(config.slaIndicators.values());
    this.store = store;
  }

  /** Shows the workload of the store's board. */
  show() {
    const existing = new Map(Array.from(this.strip.children, (chip) => [chip.dataset.agent, chip]));
    const chips = this.store.board.workload.map((workload) => {
      const chip = existing.get(agentFilterOf(workload)) ?? this.template.content.firstElementChild.cloneNode(true);
      this.#fill(chip, workload);
      return chip;
    });
    reorderChildren(this.strip, chips);
    this.overflow.observe(chips);
  }

  /** @param {HTMLElement} chip @param {import("../board/board-types.js").Workload} workload */
  #fill(chip, workload) {
    const agent = agentFilterOf(workload);
    const selected = this.store.query.agent === agent;
    const total = workload.sections.reduce((sum, count) => sum + count, 0);
    setAttribute(chip, "data-agent", agent);
    setAttribute(chip, "aria-current", selected ? "true" : null);
    setAttribute(chip, "href", this.#urlFor(selected ? "" : agent));
    toggleAttribute(chip, "data-idle", total === 0);
    setText(chip.querySelector("[data-name]"), workload.name);
    setText(chip.querySelector("[data-total]"), total);
    const counts = Array.from(chip.querySelectorAll("[data-section]"));
    counts.forEach((count, i) => setText(count, workload.sections[i]));
    this.#drawBar(chip.querySelector("svg"), workload.colors, total);
    setAttribute(chip, "title", this.#description(workload, total, counts));
  }

  #urlFor(agent) {
    return location.pathname + formatQuery({ ...this.store.query, agent });
  }

  /** Draws one rectangle per SLA colour, as wide as its number of tickets. */
  #drawBar(svg, colors, total) {
    setAttribute(svg, "viewBox", `0 0 ${Math.max(total, 1)} 1`);
    let x = 0;
    this.slaIndicators.forEach(({ color }, i) => {
      const rect = svg.children[i] ?? svg.appendChild(createRect(color));
      setAttribute(rect, "x", String(x));
      setAttribute(rect, "width", String(colors[color]));
      x += colors[color];
    });
  }

  /** Text alternative for the colours and for a truncated name; must equal that of the macro in filters.ftl. */
  #description(workload, total, counts) {
    const sections = counts.map((count, i) => `${count.title} ${workload.sections[i]}`);
    const colors = this.slaIndicators.map(({ color, label }) => `${label} ${workload.colors[color]}`);
    return `${workload.name}${workload.selectable ? "" : " (not active)"}: ${total} · ${sections.join(", ")} · ${colors.join(", ")}`;
  }
}

/** Returns the value of the agent filter for a workload. @param {import("../board/board-types.js").Workload} workload */
export function agentFilterOf(workload) {
  return workload.agent_key ?? "unassigned";
}

function createRect(color) {
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  Object.entries({ "data-color": color, x: "0", y: "0", width: "0", height: "1" }).forEach(([name, value]) => rect.setAttribute(name, value));
  return rect;
}
