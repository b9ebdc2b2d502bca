import { arrange } from "../rows/reorder-children.js";
import { setAttribute, setText, toggleAttribute } from "../lib/dom.js";
import { writeQuery } from "../board/query.js";

/** Who carries what: a chip for each agent, which is a filter as well where the agent is active. */
export class WorkloadView {
  /** @param {HTMLElement} root @param {import("../page-config.js").Config} config @param {import("../board/store.js").Store} store */
  constructor(root, config, store) {
    this.strip = root.querySelector("#workload");
    this.template = root.querySelector("#chip-template");
    this.marks = Array.from(config.marks.values());
    this.store = store;
  }

  show() {
    const known = new Map(Array.from(this.strip.children, (chip) => [chip.dataset.agent, chip]));
    const chips = this.store.board.workload.map((entry) => {
      const chip = known.get(agentIdOf(entry)) ?? this.template.content.firstElementChild.cloneNode(true);
      this.#fill(chip, entry);
      return chip;
    });
    arrange(this.strip, chips);
  }

  /** @param {HTMLElement} chip @param {import("../board/board-types.js").Workload} entry */
  #fill(chip, entry) {
    const id = agentIdOf(entry);
    const selected = this.store.query.agent === id;
    const total = entry.sections.reduce((sum, count) => sum + count, 0);
    setAttribute(chip, "data-agent", id);
    setAttribute(chip, "aria-current", selected ? "true" : null);
    setAttribute(chip, "href", entry.selectable || selected ? this.#address(selected ? "" : id) : null);
    toggleAttribute(chip, "data-idle", total === 0);
    setText(chip.querySelector("[data-name]"), entry.name);
    setText(chip.querySelector("[data-total]"), total);
    const counts = Array.from(chip.querySelectorAll("[data-section]"));
    counts.forEach((count, i) => setText(count, entry.sections[i]));
    drawShares(chip.querySelector("svg"), entry.colors, total);
    setAttribute(chip, "title", this.#words(entry, total, counts));
  }

  #address(agent) {
    return location.pathname + writeQuery({ ...this.store.query, agent });
  }

  /** As the server's template says it: for who does not see the colours, or a name that is cut off. */
  #words(entry, total, counts) {
    const sections = counts.map((count, i) => `${count.title} ${entry.sections[i]}`);
    const colors = this.marks.map(({ color, word }) => `${word} ${entry.colors[color]}`);
    return `${entry.name}${entry.selectable ? "" : " (not active)"}: ${total} · ${sections.join(", ")} · ${colors.join(", ")}`;
  }
}

/** What the agent filter calls an agent, or nobody. @param {import("../board/board-types.js").Workload} entry */
export function agentIdOf(entry) {
  return entry.agent_key ?? "unassigned";
}

function drawShares(svg, colors, total) {
  setAttribute(svg, "viewBox", `0 0 ${Math.max(total, 1)} 1`);
  let x = 0;
  for (const rect of svg.children) {
    const count = colors[rect.dataset.color];
    setAttribute(rect, "x", String(x));
    setAttribute(rect, "width", String(count));
    x += count;
  }
}
