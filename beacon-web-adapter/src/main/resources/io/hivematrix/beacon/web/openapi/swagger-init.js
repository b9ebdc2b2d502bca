/* Shows Beacon's API description in Swagger UI. URLs are relative to this script, so that they work under any path prefix. */
(() => {
  const root = new URL("../..", document.currentScript.src);

  /** Loads a page, which sets the session cookie that authenticates API calls. */
  const startSession = () => fetch(root, { credentials: "same-origin" }).catch(() => undefined);

  /** Adds the header that Beacon requires for unsafe methods as protection against cross-site request forgery. */
  const addHeaders = (request) => {
    request.credentials = "same-origin";
    if (!["GET", "HEAD"].includes((request.method ?? "GET").toUpperCase())) {
      request.headers["X-Beacon-Request"] = "1";
    }
    return request;
  };

  /** Switches Swagger UI's dark mode by the platform's theme, or by the system's if there is none. */
  const followTheme = () => {
    const { documentElement: html } = document;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const update = () => html.classList.toggle("dark-mode", html.dataset.theme ? html.dataset.theme === "dark" : system.matches);
    system.addEventListener("change", update);
    new MutationObserver(update).observe(html, { attributeFilter: ["data-theme"] });
    update();
  };

  const show = () =>
    window.SwaggerUIBundle({
      url: new URL("openapi.json", root).href,
      dom_id: "#swagger-ui",
      deepLinking: true,
      validatorUrl: null,
      requestInterceptor: addHeaders,
      presets: [window.SwaggerUIBundle.presets.apis],
      layout: "BaseLayout",
    });

  followTheme();
  startSession().then(show);
})();
