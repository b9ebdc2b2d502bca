import { describeDiff, diffBoards } from "../board/board-diff.js";
import { noTicketsNotice } from "../board/filter-and-sort.js";
import { RowCache } from "../rows/row-cache.js";
import { ChangeBadges } from "./change-badges.js";
import { FilterView } from "./filter-view.js";
import { LastSyncView } from "./last-sync-view.js";
import { showTitlesOnHover, updateRelativeTimes } from "./relative-times.js";
import { RowView } from "./row-view.js";
import { SectionOrder } from "./section-order.js";
import { SectionView } from "./section-view.js";
import { SlaCountsView } from "./sla-counts-view.js";
import { SortView } from "./sort-view.js";
import { showTabs } from "./tabs-view.js";
import { TotalView } from "./total-view.js";
import { WorkloadView } from "./workload-view.js";

/** All parts of the page that show the store's board; updates them when the store changes. */
export class BoardView {
  /**
   * @param {HTMLElement} root
   * @param {import("../page-config.js").PageConfig} config
   * @param {import("../board/store.js").Store} store
   * @param {import("./address-bar.js").AddressBar} addressBar
   * @param {import("./banner-view.js").BannerView} banners
   * @param {(message: string) => void} announce
   */
  constructor(root, config, store, addressBar, banners, announce) {
    const sections = root.querySelector("#sections");
    this.root = root;
    this.store = store;
    this.banners = banners;
    this.announce = announce;
    this.errorMessage = banners.errorMessage;
    const rowView = new RowView(root.querySelector("#row-template"), config.slaIndicators);
    rowView.completeLightRows(sections, config.ticketUrlTemplate);
    this.rows = new RowCache(rowView, sections.querySelectorAll("tbody tr"));
    this.sections = Array.from(sections.querySelectorAll("[data-section]"), (card) => new SectionView(card, this.rows));
    this.sectionOrder = new SectionOrder(sections);
    this.total = new TotalView(root, config);
    this.slaCounts = new SlaCountsView(root);
    this.lastSync = new LastSyncView(root);
    this.workload = new WorkloadView(root, config, store);
    this.filters = new FilterView(root, store, addressBar);
    this.sorting = new SortView(sections, store, addressBar, announce);
    this.changeBadges = new ChangeBadges(this.rows);
    store.addEventListener("board", () => this.rows.update(store.board));
    store.addEventListener("change", ({ detail: dashboard }) => this.#show(dashboard));
    store.addEventListener("board", ({ detail: previous }) => previous && queueMicrotask(() => this.#showDiff(previous)));
    this.updateTimes = updateRelativeTimes(sections, (now) => {
      this.lastSync.showAge(now);
      banners.showTimes();
    });
    showTitlesOnHover(sections);
  }

  /** Shows in the page title whether the board is up to date, and announces a change of that. */
  showRefreshState() {
    const { titlePrefix, errorMessage } = this.banners;
    this.total.showTitlePrefix(titlePrefix);
    if (errorMessage !== this.errorMessage) {
      this.announce(errorMessage === "" ? "The board is up to date again." : `This board is not up to date. ${errorMessage}`);
    }
    this.errorMessage = errorMessage;
  }

  /** @param {import("../board/filter-and-sort.js").Dashboard} dashboard */
  #show(dashboard) {
    const { board, query } = this.store;
    this.sections.forEach((section) => section.measure());
    dashboard.sections.forEach((section, i) => this.sections[i].show(section));
    this.sectionOrder.update();
    this.total.show(dashboard);
    this.slaCounts.show(dashboard);
    this.workload.show();
    this.filters.show(dashboard.viewTotal);
    this.sorting.show();
    showTabs(this.root, query);
    this.lastSync.show(board.dashboard_generated_time_iso);
    this.banners.showBoard(board);
    this.banners.showNotice([board.notice, noTicketsNotice(board, this.store.agent, this.store.me !== null)].filter(Boolean).join(" "));
  }

  #showDiff(previous) {
    const diff = diffBoards(previous, this.store.board);
    this.changeBadges.show(diff);
    const description = describeDiff(diff);
    if (description !== "") {
      this.announce(`${description}.`);
    }
  }
}
