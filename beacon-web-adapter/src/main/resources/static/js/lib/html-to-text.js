const LOOKS_LIKE_HTML = /<\/?(p|div|br|span|a|b|i|strong|em|ul|ol|li|table|tr|td|h[1-6]|html|body|img|pre|blockquote|font|meta|style)\b[^>]*>/i;
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi;
const NON_TEXT_ELEMENTS = ["script", "style", "template", "title"];
const BLOCK_ELEMENTS = "p,div,li,tr,h1,h2,h3,h4,h5,h6,pre,blockquote";

/**
 * Converts a description to plain text with line breaks. Codex sends HTML or plain text. HTML is parsed without attributes
 * into a separate inert document, in which no script runs and no resource is loaded, and only its text is returned.
 *
 * @param {string} description
 * @returns {string}
 */
export function htmlToText(description) {
  if (!LOOKS_LIKE_HTML.test(description)) {
    return description.trim();
  }
  const { body } = new DOMParser().parseFromString(description.replace(TAG, withoutAttributes), "text/html");
  body.querySelectorAll("template").forEach((node) => node.remove());
  body.querySelectorAll("br").forEach((node) => node.replaceWith("\n"));
  body.querySelectorAll(BLOCK_ELEMENTS).forEach((node) => node.append("\n"));
  return body.textContent.replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** Returns a tag without attributes; elements without readable text become templates, whose content is inert. */
function withoutAttributes(tag, slash, name) {
  return `<${slash}${NON_TEXT_ELEMENTS.includes(name.toLowerCase()) ? "template" : name}>`;
}
