import compat from "eslint-plugin-compat";
import esx from "eslint-plugin-es-x";

// ES2022, whose features the oldest browsers of package.json have, but for the exceptions below. A method is reported by its
// name, whatever the type; those of iterators have the names of array methods.
const restricted = esx.configs["flat/restrict-to-es2022"];
const rules = Object.entries(restricted.rules).filter(([rule]) => !rule.startsWith("es-x/no-iterator-prototype-"));

export default [
  {
    ...restricted,
    files: ["js/**/*.js"],
    rules: {
      ...Object.fromEntries(rules),
      "es-x/no-class-static-block": "error", // Safari 16.4
      // Static methods that eslint-plugin-compat does not know.
      "no-restricted-properties": [
        "error",
        { object: "AbortSignal", property: "timeout" },
        { object: "AbortSignal", property: "any" },
        { object: "URL", property: "canParse" },
        { object: "URL", property: "parse" },
        { object: "Response", property: "json" },
      ],
    },
    languageOptions: { ecmaVersion: 2022, sourceType: "module" },
    settings: { "es-x": { aggressive: true } },
  },
  // Runs in every browser, to name those that are supported.
  { files: ["startup-check.js"], languageOptions: { ecmaVersion: 5, sourceType: "script" } },
  { ...compat.configs["flat/recommended"], settings: { lintAllEsApis: true } },
];
