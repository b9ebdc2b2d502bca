import { ALERT_SETTINGS_KEY, readAlertSettings } from "../alerts/alert-settings.js";
import { setAttribute } from "../lib/dom.js";

const BELL = "M8 2a4 4 0 0 0-4 4v3l-1.5 2.5h11L12 9V6a4 4 0 0 0-4-4M6.5 13.5h3";
const STROKE = "M2 2l12 12";

/**
 * Adds the bell to the header, which opens the settings of alerts. Scripts of alerts are loaded when they are turned on.
 *
 * @param {HTMLElement} root
 * @param {import("../page-config.js").PageConfig} config
 * @param {import("../board/store.js").Store} store
 * @param {import("../net/poller.js").Poller} poller
 * @param {import("./total-view.js").TotalView} total
 */
export function addAlertBell(root, config, store, poller, total) {
  const bell = document.createElement("button");
  bell.type = "button";
  bell.id = "alerts";
  bell.className = "btn";
  bell.setAttribute("aria-haspopup", "dialog");
  let alerts = null;
  const apply = async () => {
    const { on } = readAlertSettings();
    if (on || alerts !== null) {
      const { Alerts } = await import("../alerts/alerts.js");
      alerts ??= new Alerts(config, store, poller, (count) => total.showAlerts(count));
      alerts.apply(readAlertSettings());
    }
    const label = `Alerts: ${on ? "on" : "off"}`;
    bell.replaceChildren(createIcon(on ? BELL : BELL + STROKE));
    setAttribute(bell, "aria-label", label);
    setAttribute(bell, "title", label);
  };
  bell.addEventListener("click", async () => {
    const { openAlertDialog } = await import("./alert-dialog.js");
    openAlertDialog(root, store, apply);
  });
  addEventListener("storage", ({ key }) => key === ALERT_SETTINGS_KEY && apply());
  root.querySelector("#actions").prepend(bell);
  apply();
}

function createIcon(path) {
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("viewBox", "0 0 16 16");
  icon.setAttribute("aria-hidden", "true");
  icon.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  icon.firstChild.setAttribute("d", path);
  return icon;
}
