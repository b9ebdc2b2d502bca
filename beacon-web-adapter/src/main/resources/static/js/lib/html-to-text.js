const LOOKS_LIKE_HTML = /<\/?(p|div|br|span|a|b|i|strong|em|ul|ol|li|table|tr|td|h[1-6]|html|body|img|pre|blockquote|font|meta|style)\b[^>]*>/i;
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi;
const UNSEEN = ["script", "style", "template", "title"];
const BREAKS = "p,div,li,tr,h1,h2,h3,h4,h5,h6,pre,blockquote";

/**
 * A description as text. Codex sends HTML or plain text; HTML is read without its attributes, in a document of its own in
 * which nothing runs and nothing is loaded, and only its text is used.
 *
 * @param {string} description
 */
export function plainDescription(description) {
  if (!LOOKS_LIKE_HTML.test(description)) {
    return description.trim();
  }
  const { body } = new DOMParser().parseFromString(description.replace(TAG, bare), "text/html");
  body.querySelectorAll("template").forEach((node) => node.remove());
  body.querySelectorAll("br").forEach((node) => node.replaceWith("\n"));
  body.querySelectorAll(BREAKS).forEach((node) => node.append("\n"));
  return body.textContent.replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** A tag without attributes; what holds no words for people is read as a template, with which nothing is done at all. */
function bare(tag, slash, name) {
  return `<${slash}${UNSEEN.includes(name.toLowerCase()) ? "template" : name}>`;
}
