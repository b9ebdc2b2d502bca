const REPLACEMENTS = new Map(Object.entries({ ł: "l", ø: "o", đ: "d", ħ: "h", ı: "i", ŧ: "t", ς: "σ", ß: "ss", æ: "ae", œ: "oe" }));

/**
 * Returns a text without case, accents and repeated white space, for searching. Same rule as the domain's `FoldedText`.
 *
 * @param {string} text
 * @returns {string}
 */
export function foldText(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[\t-\r\x1c-\x1f\p{Z}]+/gu, " ")
    .replace(/^ | $/g, "")
    .replace(/[łøđħıŧςßæœ]/g, (letter) => REPLACEMENTS.get(letter));
}

/**
 * Splits search input into folded terms, all of which a ticket must contain. A leading "#" is removed from each term. Same
 * rule as the domain's `SearchTerms`.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function searchTerms(text) {
  return foldText(text)
    .split(" ")
    .map((term) => (term.startsWith("#") ? term.slice(1) : term))
    .filter((term) => term !== "");
}
