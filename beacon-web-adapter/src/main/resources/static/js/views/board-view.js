import { changesBetween, describeChanges } from "../board/board-diff.js";
import { FilterView } from "./filter-view.js";
import { Flags } from "./change-badges.js";
import { LastSyncView } from "./last-sync-view.js";
import { RowPool } from "../rows/row-cache.js";
import { RowView } from "./row-view.js";
import { SectionView } from "./section-view.js";
import { isNobody } from "../board/filter-and-sort.js";
import { SortView } from "./sort-view.js";
import { showTabs } from "./tabs-view.js";
import { TallyView } from "./sla-counts-view.js";
import { explainOnHover, keepTicking } from "./relative-times.js";
import { TotalView } from "./total-view.js";
import { WorkloadView } from "./workload-view.js";

/** Everything on the page that shows the store's board, brought up to date together. */
export class BoardView {
  /**
   * @param {HTMLElement} root
   * @param {import("../page-config.js").Config} config
   * @param {import("../board/store.js").Store} store
   * @param {import("./address-bar.js").AddressBar} address
   * @param {import("./banner-view.js").BannerView} banners
   * @param {(sentence: string) => void} announce
   */
  constructor(root, config, store, address, banners, announce) {
    const sections = root.querySelector("#sections");
    this.root = root;
    this.store = store;
    this.banners = banners;
    this.announce = announce;
    this.trouble = banners.trouble;
    this.pool = new RowPool(new RowView(root.querySelector("#row-template"), config.marks), sections.querySelectorAll("tbody tr"));
    this.sections = Array.from(sections.querySelectorAll("[data-section]"), (card) => new SectionView(card, this.pool));
    this.total = new TotalView(root, config);
    this.tallies = new TallyView(root);
    this.lastSync = new LastSyncView(root);
    this.workload = new WorkloadView(root, config, store);
    this.filters = new FilterView(root, store, address);
    this.sorting = new SortView(sections, store, address, announce);
    this.flags = new Flags(root.querySelector("#flag-template"), this.pool);
    store.addEventListener("board", () => this.pool.follow(store.board));
    store.addEventListener("change", ({ detail: selection }) => this.#show(selection));
    store.addEventListener("board", ({ detail: before }) => before && queueMicrotask(() => this.#tellChanges(before)));
    keepTicking(sections, (now) => {
      this.lastSync.tick(now);
      banners.showTimes();
    });
    explainOnHover(sections);
  }

  /** Marks the tab where the board is not up to date; says why when that begins or changes, and when it ends. */
  showTrouble() {
    const { mark, trouble } = this.banners;
    this.total.showMark(mark);
    if (trouble !== this.trouble) {
      this.announce(trouble === "" ? "The board is up to date again." : `This board is not up to date. ${trouble}`);
    }
    this.trouble = trouble;
  }

  /** @param {import("../board/filter-and-sort.js").Selection} selection */
  #show(selection) {
    const { board, query } = this.store;
    this.sections.forEach((section) => section.look());
    selection.sections.forEach((section, i) => this.sections[i].show(section));
    this.total.show(selection);
    this.tallies.show(selection);
    this.workload.show();
    this.filters.show(selection.viewTotal);
    this.sorting.show();
    showTabs(this.root, query);
    this.lastSync.show(board.dashboard_generated_time_iso);
    this.banners.showBoard(board);
    this.banners.showNotice(isNobody(board, query.agent) ? `No active agent has the id ${query.agent}.` : "");
  }

  #tellChanges(before) {
    const changes = changesBetween(before, this.store.board);
    this.flags.show(changes);
    const words = describeChanges(changes);
    if (words !== "") {
      this.announce(`${words}.`);
    }
  }
}
