(function () {
  "use strict";
  var maxDelay = 300;
  var script = document.querySelector("script[data-base]");
  var base = script.dataset.base;
  var failed = false;

  function show(message) {
    var main = document.querySelector("main");
    if (main) {
      var banner = document.createElement("p");
      banner.className = "alert alert--warning";
      banner.setAttribute("role", "alert");
      banner.textContent = message;
      main.insertBefore(banner, main.firstChild);
    } else {
      document.addEventListener("DOMContentLoaded", show.bind(null, message));
    }
  }

  function reloadAfter(delay) {
    function retry() {
      reloadAfter(Math.min(2 * delay, maxDelay));
    }
    function probe() {
      var timeout = setTimeout(finish, 20000);
      function finish(response) {
        if (timeout !== 0) {
          clearTimeout(timeout);
          timeout = 0;
          return response && response.ok ? location.reload() : retry();
        }
      }
      fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "manual" }).then(finish, finish);
    }
    setTimeout(probe, delay * (1000 + 500 * Math.random()));
  }

  function onError(event) {
    var node = event.target;
    if (!failed && (node.src || (node.rel === "stylesheet" && node.href) || "").indexOf(base) > 0) {
      failed = true;
      var failures = Number(sessionStorage.beacon_load_failures || 0);
      sessionStorage.beacon_load_failures = failures + 1;
      show("This page was not loaded completely. It reloads itself.");
      reloadAfter(Math.min(5 * Math.pow(2, failures), maxDelay));
    }
  }

  function preload(module) {
    var link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = base + "js/" + module + ".js";
    document.head.appendChild(link);
  }

  function requestBoard(url) {
    var abort = new AbortController();
    var response = fetch(url, { redirect: "manual", signal: abort.signal });
    response.catch(function () {});
    window.boardRequest = { url: url, abort: abort, response: response };
  }

  if ([].at && Object.hasOwn && window.HTMLDialogElement) {
    document.documentElement.setAttribute("data-scripts", "");
    addEventListener("error", onError, true);
    script.dataset.preload.split(" ").filter(Boolean).forEach(preload);
    if (script.dataset.board) {
      requestBoard(script.dataset.board);
    }
  } else {
    show("This browser is too old: the page does not refresh itself. Use Chrome or Edge 94, Firefox 98, Safari 15.4 or later.");
  }
})();
