const SHOWN_MS = 30_000;

/**
 * Tells changes to those who do not see them, as the page's status line. What is said at the same moment is told together;
 * after a while the line is emptied, since it would be taken for news; an empty sentence does so at once.
 *
 * @param {HTMLElement} line
 * @returns {(sentence: string) => void}
 */
export function announcerOn(line) {
  let sentences = [];
  let emptying = 0;
  const tell = () => {
    line.textContent = sentences.join(" ");
    sentences = [];
    clearTimeout(emptying);
    emptying = setTimeout(() => (line.textContent = ""), SHOWN_MS);
  };
  return (sentence) => {
    if (sentences.push(sentence) === 1) {
      queueMicrotask(tell);
    }
  };
}
