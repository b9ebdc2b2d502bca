/**
 * Starts the page of a screen. A classic script, because Chromium does not support module scripts in XHTML, but does support
 * `import()`. If a module is missing, reloads the page as soon as the server responds.
 */
(function () {
  const RETRY_MS = 15_000;

  function reloadLater() {
    setTimeout(() => {
      const timeout = new AbortController();
      const timer = setTimeout(() => timeout.abort(), RETRY_MS);
      fetch(location.href, { method: "HEAD", cache: "no-store", signal: timeout.signal })
        .then((response) => (response.ok ? location.reload() : reloadLater()), reloadLater)
        .finally(() => clearTimeout(timer));
    }, RETRY_MS);
  }

  import("./display.js").catch(reloadLater);
})();
