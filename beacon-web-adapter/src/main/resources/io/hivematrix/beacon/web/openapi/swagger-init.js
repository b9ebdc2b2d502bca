/* Shows Beacon's API from where this script was loaded, so that it works under any prefix, and asks nobody else. */
(() => {
  const root = new URL("..", document.currentScript.src);

  /** Calls are made as whoever is signed in: opening a page gives the browser the cookie that says so. */
  const signIn = () => fetch(root, { credentials: "same-origin" }).catch(() => undefined);

  /** Shows Beacon that the call does not come from another site's form. */
  const ownRequest = (request) => {
    request.credentials = "same-origin";
    if (!["GET", "HEAD"].includes((request.method ?? "GET").toUpperCase())) {
      request.headers["X-Beacon-Request"] = "1";
    }
    return request;
  };

  const show = () =>
    window.SwaggerUIBundle({
      url: new URL("openapi.json", root).href,
      dom_id: "#swagger-ui",
      deepLinking: true,
      validatorUrl: null,
      requestInterceptor: ownRequest,
      presets: [window.SwaggerUIBundle.presets.apis],
      layout: "BaseLayout",
    });

  signIn().then(show);
})();
