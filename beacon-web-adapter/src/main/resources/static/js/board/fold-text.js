const SPECIAL = new Map(Object.entries({ ł: "l", ø: "o", đ: "d", ħ: "h", ı: "i", ŧ: "t", ς: "σ", ß: "ss", æ: "ae", œ: "oe" }));

/**
 * A text without case and accents; the browser's twin of the domain's PlainText.
 *
 * @param {string} text
 */
export function plainText(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[\t-\r\x1c-\x1f\p{Z}]+/gu, " ")
    .replace(/^ | $/g, "")
    .replace(/[łøđħıŧςßæœ]/g, (letter) => SPECIAL.get(letter));
}

/**
 * The words to look for in a text that a person typed; a leading "#" is passed over.
 *
 * @param {string} text
 */
export function searchWords(text) {
  return plainText(text)
    .split(" ")
    .map((word) => (word.startsWith("#") ? word.slice(1) : word))
    .filter((word) => word !== "");
}
