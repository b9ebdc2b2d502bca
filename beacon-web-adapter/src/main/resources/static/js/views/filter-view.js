import { hide, setAttribute, setText } from "../lib/dom.js";
import { isFiltered, searchOf, unfiltered, writeQuery } from "../board/query.js";
import { agentIdOf } from "./workload-view.js";

/** The filter form: agent, priority and words to find. */
export class FilterView {
  /** @param {HTMLElement} root @param {import("../board/store.js").Store} store @param {import("./address-bar.js").AddressBar} address */
  constructor(root, store, address) {
    this.store = store;
    this.address = address;
    this.agent = root.querySelector("#agent-filter");
    this.priority = root.querySelector("#priority-filter");
    this.find = root.querySelector("#find");
    this.clear = root.querySelector("#clear-filters");
    this.#listen(root.querySelector("#filters"), root.querySelector("#workload"));
    this.#hearWhatWasTyped();
  }

  /** Shows the question in force, and what each agent carries. @param {number} viewTotal */
  show(viewTotal) {
    this.#showAgents(viewTotal);
    this.#choosePriority(this.store.query.priorities.join(","));
    if (searchOf(this.find.value) !== this.store.query.search) {
      this.find.value = this.store.query.search;
    }
    hide(this.clear, !isFiltered(this.store.query));
    setAttribute(this.clear, "href", location.pathname + writeQuery(unfiltered(this.store.query)));
  }

  #listen(form, strip) {
    this.agent.addEventListener("change", () => this.address.ask({ agent: this.agent.value }));
    this.priority.addEventListener("change", () => this.address.ask({ priorities: this.priority.value.split(",").filter(Boolean) }));
    this.find.addEventListener("input", () => this.address.ask({ search: searchOf(this.find.value) }, false));
    this.find.addEventListener("change", () => this.store.board !== null && this.address.settle());
    this.find.addEventListener("keydown", (event) => event.key === "Enter" && this.#entered(event));
    form.addEventListener("submit", (event) => this.store.board !== null && event.preventDefault());
    strip.addEventListener("click", (event) => this.#chipClicked(event));
    this.clear.addEventListener("click", (event) => {
      if (plainClick(event)) {
        event.preventDefault();
        this.address.ask(unfiltered(this.store.query));
        this.find.focus();
      }
    });
  }

  /** Enter would press the first button of the form, which is a table heading. */
  #entered(event) {
    event.preventDefault();
    if (this.store.board === null) {
      this.address.ask({});
    } else {
      this.address.settle();
    }
  }

  /** Before scripts ran. */
  #hearWhatWasTyped() {
    const search = searchOf(this.find.value);
    if (search !== this.store.query.search) {
      this.address.ask({ search }, false);
    }
  }

  #chipClicked(event) {
    const chip = event.target.closest("[data-agent]");
    if (chip?.hasAttribute("href") && plainClick(event)) {
      event.preventDefault();
      this.address.ask({ agent: this.store.query.agent === chip.dataset.agent ? "" : chip.dataset.agent });
    }
  }

  #showAgents(viewTotal) {
    const wanted = [{ value: "", text: `All Agents (${viewTotal})` }];
    for (const entry of this.store.board.workload) {
      if (entry.selectable || agentIdOf(entry) === this.store.query.agent) {
        wanted.push({ value: agentIdOf(entry), text: `${entry.name} (${entry.sections.reduce((sum, count) => sum + count, 0)})` });
      }
    }
    if (!wanted.some(({ value }) => value === this.store.query.agent)) {
      wanted.push({ value: this.store.query.agent, text: `Agent ${this.store.query.agent} (0)` });
    }
    showOptions(this.agent, wanted);
    choose(this.agent, this.store.query.agent);
  }

  #choosePriority(value) {
    if (!Array.from(this.priority.options).some((option) => option.value === value)) {
      this.priority.add(new Option(value.replaceAll(",", ", "), value));
    }
    choose(this.priority, value);
  }
}

/** Options that are still right stay, so that an open list does not close. */
function showOptions(select, wanted) {
  wanted.forEach(({ value, text }, i) => {
    const option = select.options[i] ?? select.appendChild(new Option());
    setText(option, text);
    setAttribute(option, "value", value);
  });
  select.length = wanted.length;
}

/** What is chosen already is not chosen anew, so that an open list stays where its reader is. */
function choose(select, value) {
  if (select.value !== value) {
    select.value = value;
  }
}

/** Whether a click is meant for this page rather than for another tab. @param {MouseEvent} event */
function plainClick(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
