import { AddressBar } from "./views/address-bar.js";
import { announcerOn } from "./a11y/live-region.js";
import { exposeAutoRefresh } from "./views/auto-refresh-setting.js";
import { BannerView } from "./views/banner-view.js";
import { BoardClient } from "./net/board-client.js";
import { BoardView } from "./views/board-view.js";
import { readConfig } from "./page-config.js";
import { openDetailsFromAddress } from "./views/ticket-dialog.js";
import { announceMatches } from "./a11y/result-count-announcer.js";
import { Poller } from "./net/poller.js";
import { readQuery } from "./board/query.js";
import { RefreshView } from "./views/refresh-view.js";
import { Store } from "./board/store.js";
import { offerSync } from "./views/sync-button.js";

const root = document.getElementById("beacon");
const config = readConfig(root);
const store = new Store(readQuery(location.search));
const announce = announcerOn(root.querySelector("#announcer"));
const client = new BoardClient(`${config.prefix}/api/tickets/${config.view}?fields=list`, location.pathname);
const poller = new Poller(() => client.latest());
const banners = new BannerView(root, poller);
const view = new BoardView(root, config, store, new AddressBar(store), banners, announce);

poller.addEventListener("answer", ({ detail: board }) => {
  banners.clearFailure(Date.now());
  if (board !== null) {
    store.setBoard(board);
  }
  view.showTrouble();
});
poller.addEventListener("failure", ({ detail: failure }) => {
  banners.showFailure(failure, Date.now());
  view.showTrouble();
});
poller.addEventListener("state", () => {
  banners.showTimes();
  view.showTrouble();
});

new RefreshView(root, poller);
openDetailsFromAddress(root, config);
offerSync(root, config, poller, announce);
announceMatches(store, announce);
exposeAutoRefresh(poller, config.refreshMs);
poller.poll();
