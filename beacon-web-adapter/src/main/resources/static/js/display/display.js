import { setText } from "../lib/dom.js";
import { serverNow } from "../lib/server-clock.js";
import { onResume } from "../net/on-resume.js";
import { DisplayClient } from "./display-client.js";
import { DisplayView } from "./display-view.js";
import { reloadOnNewVersion, reloadAfterErrors } from "./page-reload.js";
import { shiftPixels } from "./pixel-shift.js";
import { Rotation } from "./rotation.js";
import { keepScreenOn } from "./wake-lock.js";

/**
 * Page of a screen: shows its views in turn, each page by page, and refreshes them. Whatever fails, it tries again: there
 * is no keyboard.
 */
const REFRESH_MS = 15_000;
const MAX_RETRY_MS = 60_000;
const TICK_MS = 1_000;

const root = document.getElementById("display");
const { prefix, pageVersion, views, everyMs, agent, expires } = root.dataset;
const view = new DisplayView(root, expires);
const rotation = new Rotation(views.split(","), Number(everyMs), performance.now());
const client = new DisplayClient(prefix, agent);

let timer = 0;
let running = false;
let again = false;
let failures = 0;

async function refresh() {
  clearTimeout(timer);
  if (running) {
    again = true;
    return;
  }
  running = true;
  again = false;
  const slug = rotation.view;
  try {
    const board = await client.fetch(slug);
    failures = 0;
    reloadOnNewVersion(pageVersion, board.page_version);
  } catch {
    failures += 1;
  }
  running = false;
  draw();
  const delay = Math.min(REFRESH_MS * Math.max(1, failures), MAX_RETRY_MS);
  timer = setTimeout(refresh, slug === rotation.view && !again ? delay * (0.9 + 0.2 * Math.random()) : 0);
}

function draw() {
  const { board, failure } = client.stateOf(rotation.view);
  const pages = view.show(board, failure, rotation.page);
  rotation.setPages(pages);
  setText(root.querySelector("#pages"), rotation.describe());
  showTimes();
}

function tick() {
  const turned = rotation.advance(performance.now());
  if (turned === "view") {
    refresh();
  }
  if (turned) {
    draw();
  }
  showTimes();
}

function showTimes() {
  const now = serverNow();
  view.showTimes(now);
  shiftPixels(root, now);
}

reloadAfterErrors();
sessionStorage.removeItem("beacon_load_failures"); // Of startup-check.js: this time everything was loaded.
keepScreenOn();
onResume(refresh);
addEventListener("resize", draw);
document.addEventListener("visibilitychange", () => document.hidden || refresh());
setInterval(tick, TICK_MS);
tick();
refresh();
