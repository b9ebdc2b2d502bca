import { formatQuery, isFiltered, parseSearch, withoutFilters } from "../board/query.js";
import { setAttribute, setHidden, setText } from "../lib/dom.js";
import { agentFilterOf } from "./workload-view.js";

/** Filter form (agent, fixed values such as the priority, search) and the workload strip's agent links. */
export class FilterView {
  /**
   * @param {HTMLElement} root
   * @param {import("../board/store.js").Store} store
   * @param {import("./address-bar.js").AddressBar} addressBar
   */
  constructor(root, store, addressBar) {
    this.store = store;
    this.addressBar = addressBar;
    this.agent = root.querySelector("#agent-filter");
    this.selects = Array.from(root.querySelectorAll("#filters select[data-json]"));
    this.search = root.querySelector("#find");
    this.clear = root.querySelector("#clear-filters");
    this.#addListeners(root.querySelector("#filters"), root.querySelector("#workload"));
    this.#applyInitialSearch();
  }

  /** Shows the current filters and the number of tickets per agent. @param {number} viewTotal */
  show(viewTotal) {
    this.#showAgents(viewTotal);
    this.selects.forEach((select) => showChosen(select, this.store.query.filters[select.name].join(",")));
    if (parseSearch(this.search.value) !== this.store.query.search) {
      this.search.value = this.store.query.search;
    }
    setHidden(this.clear, !isFiltered(this.store.query));
    setAttribute(this.clear, "href", location.pathname + formatQuery(withoutFilters(this.store.query)));
  }

  #addListeners(form, workload) {
    this.agent.addEventListener("change", () => this.addressBar.updateQuery({ agent: this.agent.value }));
    this.selects.forEach((select) => select.addEventListener("change", () => this.#onSelect(select)));
    this.search.addEventListener("input", () => this.addressBar.updateQuery({ search: parseSearch(this.search.value) }, false));
    this.search.addEventListener("change", () => this.store.board !== null && this.addressBar.flush());
    this.search.addEventListener("keydown", (event) => event.key === "Enter" && this.#onEnter(event));
    form.addEventListener("submit", (event) => this.store.board !== null && event.preventDefault());
    workload.addEventListener("click", (event) => this.#onAgentClick(event));
    this.clear.addEventListener("click", (event) => {
      if (isPlainClick(event)) {
        event.preventDefault();
        this.addressBar.updateQuery(withoutFilters(this.store.query));
        this.search.focus();
      }
    });
  }

  #onSelect({ name, value }) {
    this.addressBar.updateQuery({ filters: { ...this.store.query.filters, [name]: value.split(",").filter(Boolean) } });
  }

  /** By default Enter would press the form's first submit button, which is a column heading. */
  #onEnter(event) {
    event.preventDefault();
    if (this.store.board === null) {
      this.addressBar.updateQuery({});
    } else {
      this.addressBar.flush();
    }
  }

  /** Applies what was typed before the scripts ran. */
  #applyInitialSearch() {
    const search = parseSearch(this.search.value);
    if (search !== this.store.query.search) {
      this.addressBar.updateQuery({ search }, false);
    }
  }

  #onAgentClick(event) {
    const chip = event.target.closest("[data-agent]");
    if (chip?.hasAttribute("href") && isPlainClick(event)) {
      event.preventDefault();
      this.addressBar.updateQuery({ agent: this.store.query.agent === chip.dataset.agent ? "" : chip.dataset.agent });
    }
  }

  #showAgents(viewTotal) {
    const { board, me } = this.store;
    const totalOf = (workload) => workload?.sections.reduce((sum, count) => sum + count, 0) ?? 0;
    const mine = board.workload.find((workload) => me && workload.agent_key === me);
    const options = [
      { value: "me", text: `My tickets (${totalOf(mine)})` },
      { value: "", text: `All Agents (${viewTotal})` },
    ];
    for (const workload of board.workload) {
      if (workload.selectable || agentFilterOf(workload) === this.store.query.agent) {
        const total = totalOf(workload);
        options.push({ value: agentFilterOf(workload), text: `${workload.name} (${total})` });
      }
    }
    if (!options.some(({ value }) => value === this.store.query.agent)) {
      options.push({ value: this.store.query.agent, text: `Agent ${this.store.query.agent} (0)` });
    }
    setOptions(this.agent, options);
    setSelected(this.agent, this.store.query.agent);
  }
}

function showChosen(select, value) {
  if (!Array.from(select.options).some((option) => option.value === value)) {
    select.add(new Option(value.replaceAll(",", ", "), value));
  }
  setSelected(select, value);
}

/** Reuses option elements, so that an open list does not close. */
function setOptions(select, options) {
  options.forEach(({ value, text }, i) => {
    const option = select.options[i] ?? select.appendChild(new Option());
    setText(option, text);
    setAttribute(option, "value", value);
  });
  select.length = options.length;
}

/** Writes only if the value differs, so that an open list keeps its highlighted option. */
function setSelected(select, value) {
  if (select.value !== value) {
    select.value = value;
  }
}

/** Returns whether a click opens the link in this tab, not in another one. @param {MouseEvent} event */
function isPlainClick(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
