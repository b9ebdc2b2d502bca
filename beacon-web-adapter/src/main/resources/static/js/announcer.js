/** Tells changes to those who do not see them, as the page's status line. @param {HTMLElement} line */
export function announcerOn(line) {
  return (sentence) => {
    line.textContent = sentence;
  };
}
