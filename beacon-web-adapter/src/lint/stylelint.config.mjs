export default {
  plugins: ["stylelint-no-unsupported-browser-features"],
  rules: {
    "plugin/no-unsupported-browser-features": [
      true,
      {
        ignorePartialSupport: true,
        // Without these the page has two lines for each row, or is slower, but is complete.
        ignore: ["css-backdrop-filter", "css-container-queries", "css-content-visibility", "css-media-scripting"],
      },
    ],
  },
};
