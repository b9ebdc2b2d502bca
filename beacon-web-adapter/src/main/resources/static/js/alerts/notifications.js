/** Returns why desktop notifications are not shown, or null. @returns {string | null} */
export function notificationProblem() {
  if (!window.Notification) {
    return window.isSecureContext ? "This browser has no desktop notifications." : "Desktop notifications need HTTPS.";
  }
  return {
    denied: "Notifications are blocked. Allow them for this site in the browser's settings.",
    default: "Notifications are not allowed yet. Select them again and allow them when the browser asks.",
    granted: null,
  }[Notification.permission];
}

/** Asks for permission, if the viewer has not decided yet; call it only upon a click. @returns {Promise<unknown>} */
export async function requestNotifications() {
  if (window.Notification?.permission === "default") {
    await Notification.requestPermission();
  }
}

/**
 * Shows a desktop notification, if permitted. A click shows this tab and opens the ticket.
 *
 * @param {string} title
 * @param {string} body
 * @param {string} tag replaces an earlier notification with the same one
 * @param {string} [ticket] key
 */
export function notify(title, body, tag, ticket) {
  if (window.Notification?.permission !== "granted") {
    return;
  }
  try {
    const notification = new Notification(title, { body, tag, silent: true });
    notification.onclick = () => {
      window.focus();
      notification.close();
      if (ticket !== undefined) {
        location.hash = `#ticket-${ticket}`;
      }
    };
  } catch {
    // Browsers on phones permit notifications to service workers only.
  }
}
