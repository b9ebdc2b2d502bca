package io.hivematrix.beacon.app.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Defects in the layout of a page: a script each, which returns descriptions of what is wrong. */
final class LayoutDefects {

    private static final String FUNCTIONS = """
            const box = node => node.getBoundingClientRect();
            const visible = node => node.checkVisibility({ visibilityProperty: true }) && box(node).width > 1;
            const all = selector => [...document.querySelectorAll(selector)].filter(visible);
            const textBox = node => {
              const range = document.createRange();
              range.selectNodeContents(node);
              if (node.nodeType === Node.TEXT_NODE) {
                const text = node.data;
                range.setStart(node, text.length - text.trimStart().length);
                range.setEnd(node, text.trimEnd().length);
              }
              return range.getBoundingClientRect();
            };
            """;

    /** Words, numbers and symbols of two elements side by side without a space between them. */
    private static final String GLUED_TEXTS = """
            const walker = document.createTreeWalker(document.getElementById("beacon"), NodeFilter.SHOW_TEXT);
            const texts = [];
            while (walker.nextNode()) {
              const node = walker.currentNode;
              if (node.data.trim() !== "" && visible(node.parentElement)) {
                const { top, bottom, left, right } = textBox(node);
                const clip = node.parentElement.closest("td, bdi, th, #beacon");
                texts.push({ text: node.data.trim(), box: { top, bottom, left, right: Math.min(right, box(clip).right) } });
              }
            }
            return texts.slice(1).flatMap((second, i) => {
              const first = texts[i];
              const sameLine = first.box.top < second.box.bottom - 4 && second.box.top < first.box.bottom - 4;
              const gap = second.box.left - first.box.right;
              const words = /[\\p{L}\\p{N}\\p{S}]$/u.test(first.text) && /^[\\p{L}\\p{N}\\p{S}]/u.test(second.text);
              return sameLine && words && gap < 2 && gap > -20 ? [`glued: ${first.text}|${second.text} ${gap}`] : [];
            });
            """;

    private static final String CONTROLS = """
            const contentOf = (node, pseudo) => getComputedStyle(node, pseudo).content;
            const arrows = node => [node.textContent, contentOf(node, "::before"), contentOf(node, "::after")].join("").split(/[↑↓▲▼⇅]/).length - 1;
            const headings = all("thead th").flatMap(heading => {
              const count = arrows(heading.firstElementChild) + arrows(heading) - (heading.textContent.split(/[↑↓]/).length - 1);
              return count === (heading.hasAttribute("aria-sort") ? 1 : 0) ? [] : [`arrows: ${heading.textContent} ${count}`];
            });
            const selects = all("select").filter(select => getComputedStyle(select).backgroundImage !== "none"
              || contentOf(select.parentElement, "::after") !== "none").map(select => `arrows: ${select.id}`);
            const buttons = all("#beacon :is(button, .btn):not(th *, #chips *, #summary *)").flatMap(button => {
              const text = textBox(button);
              const wide = box(button).width - text.width;
              return wide > 32 || box(button).height > 42 ? [`stretched: ${button.textContent} ${wide} ${box(button).height}`] : [];
            });
            const unstyled = all("#beacon :is(button, select, input, textarea)")
              .filter(node => ["outset", "inset"].includes(getComputedStyle(node).borderTopStyle))
              .map(node => `unstyled: ${node.outerHTML}`);
            return [...headings, ...selects, ...buttons, ...unstyled];
            """;

    /** Blank stripes or cut rows at the end of a section, and empty sections of more than a line. */
    private static final String SECTIONS = """
            const cards = all("section.card").flatMap(card => {
              const rows = [...card.querySelectorAll("tbody tr")].filter(visible).map(row => box(row).bottom);
              if (rows.length === 0) {
                return [];
              }
              const clip = box(card.querySelector(".table-wrapper")).bottom;
              const rest = Math.max(Math.min(...rows.map(bottom => Math.abs(bottom - clip))), box(card).bottom - clip - 1);
              return rest < 2 ? [] : [`stripe: ${card.id} ${rest}`];
            });
            const empty = all(".empty-state").flatMap(message => {
              const lines = new Set([...message.childNodes].flatMap(node => {
                const range = document.createRange();
                range.selectNodeContents(node);
                return [...range.getClientRects()].map(({ top }) => Math.round(top));
              })).size;
              return lines === 1 && box(message).height < 30 ? [] : [`lines: ${message.id} ${lines} ${box(message).height}`];
            });
            return [...cards, ...empty];
            """;

    /** Edges of what stands at the left and at the right of the page; the footer at its end. */
    private static final String EDGES = """
            const differing = (edges, side) => {
              const values = edges.map(selector => [selector, Math.round(box(document.querySelector(selector))[side])]);
              return new Set(values.map(([, value]) => value)).size === 1 ? [] : [`${side}: ${values.join(" ")}`];
            };
            document.scrollingElement.scrollTop = document.scrollingElement.scrollHeight;
            const footer = box([...document.querySelectorAll(".version-footer p")].at(-1));
            const covered = all("section.card, #workload, #toolbar").filter(node => box(node).bottom > footer.top + 1 && box(node).top < footer.bottom)
              .map(node => `covered by the footer: ${node.id}`);
            const below = footer.bottom > innerHeight + 1 ? ["footer below the end of the page"] : [];
            document.scrollingElement.scrollTop = 0;
            const sections = innerWidth < 1200 ? "#s4-container" : "#sections > div:nth-child(2) > section";
            return [
              ...differing(["h1", "#summary > a", "#chips > a", "#s1-container"], "left"),
              ...differing(["#total", ...(innerWidth > 1900 ? ["#filters"] : []), sections], "right"),
              ...covered,
              ...below,
            ];
            """;

    private final Page page;

    LayoutDefects(Page page) {
        this.page = page;
    }

    /** Returns the defects of the whole board. */
    List<String> ofBoard() {
        return of(GLUED_TEXTS, CONTROLS, SECTIONS, EDGES);
    }

    /** Returns the defects of texts and controls, also in an open dialog. */
    List<String> ofControls() {
        return of(GLUED_TEXTS, CONTROLS);
    }

    @SuppressWarnings("unchecked") // the scripts return lists of texts
    private List<String> of(String... scripts) {
        StringBuilder all = new StringBuilder("() => {").append(FUNCTIONS).append("return [");
        for (String script : scripts) {
            all.append("...(() => {").append(script).append("})(),");
        }
        return (List<String>) page.evaluate(all.append("]; }").toString());
    }
}
