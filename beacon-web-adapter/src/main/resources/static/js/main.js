import { createAnnouncer } from "./a11y/live-region.js";
import { announceResultCount } from "./a11y/result-count-announcer.js";
import { hasSectionsOfPage } from "./board/board-types.js";
import { parseQuery } from "./board/query.js";
import { Store } from "./board/store.js";
import { serverNow } from "./lib/server-clock.js";
import { BoardClient } from "./net/board-client.js";
import { refreshOnEvents } from "./net/live-refresh.js";
import { pollWhenDue } from "./net/poll-when-due.js";
import { Poller } from "./net/poller.js";
import { signIn } from "./net/sign-in.js";
import { readPageConfig } from "./page-config.js";
import { AddressBar } from "./views/address-bar.js";
import { exposeAutoRefreshSetting } from "./views/auto-refresh-setting.js";
import { BannerView } from "./views/banner-view.js";
import { BoardView } from "./views/board-view.js";
import { showLiveState } from "./views/live-state-view.js";
import { RefreshView } from "./views/refresh-view.js";
import { initSyncButton } from "./views/sync-button.js";
import { openTicketDialogFromUrl } from "./views/ticket-dialog.js";
import { VersionBanner } from "./views/version-banner.js";

const root = document.getElementById("beacon");
const config = readPageConfig(root);
const store = new Store(parseQuery(location.search), config.me);
const announce = createAnnouncer(root.querySelector("#announcer"));
const client = new BoardClient(`${config.prefix}/api/tickets/${config.view}?fields=list`);
const poller = new Poller(() => client.fetchBoard());
const banners = new BannerView(root, poller, () => signIn(config.prefix));
const versionBanner = new VersionBanner(root, config.pageVersion, announce);
const view = new BoardView(root, config, store, new AddressBar(store), banners, announce);

poller.addEventListener("data", ({ detail: board }) => {
  banners.clearError(serverNow());
  if (board !== null) {
    store.setBoard(board);
    versionBanner.show(hasSectionsOfPage(board) ? board.page_version : "");
  }
  view.updateTimes();
  view.showRefreshState();
});
poller.addEventListener("error", ({ detail: error }) => {
  banners.showError(error, serverNow());
  view.showRefreshState();
});
poller.addEventListener("statechange", () => {
  banners.showTimes();
  view.showRefreshState();
});

new RefreshView(root, poller);
openTicketDialogFromUrl(root, config);
root.querySelector("#display-link")?.addEventListener("click", async () => {
  const { openDisplayLinkDialog } = await import("./views/display-link-dialog.js");
  openDisplayLinkDialog(root, config);
});
initSyncButton(root, config, poller, announce);
announceResultCount(store, announce);
const events = refreshOnEvents(poller, client, config);
showLiveState(root, poller, events);
pollWhenDue(store, poller, events);
exposeAutoRefreshSetting(poller, config.refreshMs);
sessionStorage.removeItem("beacon_load_failures"); // Of startup-check.js: this time everything was loaded.
poller.poll();
// After the board. Without the file, as after an update, the page works without alerts until it reloads itself.
import("./views/alert-bell.js").then(({ addAlertBell }) => addAlertBell(root, config, store, poller, view.total), () => {});
