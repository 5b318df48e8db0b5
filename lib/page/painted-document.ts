import { tell } from '../messages/tell.ts';
import { HIGHLIGHT_STYLE } from './highlight-style.ts';
import { highlightsOf } from './highlights-of.ts';
import { STYLED_BY_EXTENSION } from './styled-by-extension.ts';

/**
 * The highlights of one document, the page's own or a frame's: each has a registry and style sheets of its own. Both belong to the page
 * as well, so only our own names are set or deleted, and only our own sheet is added or taken out.
 */
export class PaintedDocument {
  readonly #window: Window & typeof globalThis;
  readonly #sheet: CSSStyleSheet;
  /** The document and those of its shadow roots that hold something painted: browsers before highlight inheritance style each apart. */
  readonly #roots = new Set<DocumentOrShadowRoot & Node>();
  /** Names that are painted now. */
  readonly #painted = new Set<string>();

  constructor(page: Document) {
    this.#window = page.defaultView as Window & typeof globalThis;
    this.#sheet = new this.#window.CSSStyleSheet();
    this.#sheet.replaceSync(HIGHLIGHT_STYLE);
    this.adopt(page);
    if (STYLED_BY_EXTENSION && page !== document) tell('frameMarked', null);
  }

  /** Styles a document or shadow root in which something is painted; those that have gone from the page are let go of. */
  adopt(root: DocumentOrShadowRoot & Node): void {
    if (STYLED_BY_EXTENSION) return;
    for (const known of this.#roots) if (!known.isConnected) this.#roots.delete(known);
    this.#roots.add(root);
    const sheets = root.adoptedStyleSheets;
    // Assigned, not pushed: Firefox lets a content script only assign.
    if (!sheets.includes(this.#sheet)) root.adoptedStyleSheets = [...sheets, this.#sheet];
  }

  /** Paints these ranges under a name in place of all earlier ones. */
  paint(name: string, ranges: readonly AbstractRange[], priority: number): void {
    const registry = highlightsOf(this.#window);
    if (ranges.length === 0) {
      this.#painted.delete(name);
      registry.delete(name);
      return;
    }
    // Filled before it is registered, so that the browser lays it out once.
    const highlight = new this.#window.Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = priority;
    this.#painted.add(name);
    registry.set(name, highlight);
  }

  /** False when the page has cleared its registry. Its style sheets are put right here. */
  isWhole(): boolean {
    for (const root of this.#roots) this.adopt(root);
    const registry = highlightsOf(this.#window);
    return [...this.#painted].every((name) => registry.has(name));
  }

  clear(): void {
    for (const name of this.#painted) highlightsOf(this.#window).delete(name);
    this.#painted.clear();
    for (const root of this.#roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== this.#sheet);
  }
}
