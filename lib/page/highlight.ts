import { HIGHLIGHT_STYLE } from './highlight-style.ts';
import type { Mark } from './mark.ts';

const PAINTS = ['task', 'none', 'todo', 'on', 'late', 'done', 'changed', 'paused'] as const satisfies Mark['paint'][];
const HERE = 'jn-here';

/**
 * Paints marks with the CSS Custom Highlight API: no node is touched. The registry belongs to the page as well, so only
 * our own names are ever set or deleted.
 */
export class Highlights {
  #marks: readonly Mark[] = [];
  #here: Mark | null = null;
  /** Names that are painted now. */
  readonly #painted = new Set<string>();
  readonly #sheet = new CSSStyleSheet();
  /** Forced colours paint every highlight as a selection, which would drown the article: then only the place pointed at. */
  readonly #forced = matchMedia('(forced-colors: active)');

  constructor(signal: AbortSignal) {
    this.#sheet.replaceSync(HIGHLIGHT_STYLE);
    this.#adopt();
    this.#forced.addEventListener('change', () => this.draw(this.#marks), { signal });
    signal.addEventListener('abort', () => {
      for (const name of [...PAINTS.map((paint) => `jn-${paint}`), HERE]) CSS.highlights.delete(name);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== this.#sheet);
    });
  }

  /** Paints these marks in place of all earlier ones. */
  draw(marks: readonly Mark[]): void {
    this.#marks = marks;
    for (const paint of PAINTS) this.#paint(paint);
    if (this.#here && !marks.includes(this.#here)) this.point(null);
  }

  /** Paints a mark anew after its status changed. */
  repaint(mark: Mark, paint: Mark['paint']): void {
    const before = mark.paint;
    mark.paint = paint;
    this.#paint(before);
    this.#paint(paint);
  }

  /** Shows which mark is pointed at, or none. */
  point(mark: Mark | null): void {
    if (mark) this.#repair();
    this.#here = mark;
    register(HERE, mark ? [mark] : [], 2);
  }

  /** The page may have cleared the registry or replaced its style sheets: what is ours is put back. */
  #repair(): void {
    this.#adopt();
    if ([...this.#painted].some((name) => !CSS.highlights.has(name))) this.draw(this.#marks);
  }

  #adopt(): void {
    const sheets = document.adoptedStyleSheets;
    // Assigned, not pushed: Firefox lets a content script only assign.
    if (!sheets.includes(this.#sheet)) document.adoptedStyleSheets = [...sheets, this.#sheet];
  }

  #paint(paint: Mark['paint']): void {
    const marks = this.#forced.matches ? [] : this.#marks.filter((mark) => mark.paint === paint);
    const name = `jn-${paint}`;
    if (marks.length > 0) this.#painted.add(name);
    else this.#painted.delete(name);
    register(name, marks, paint === 'task' ? 0 : 1);
  }
}

function register(name: string, marks: readonly Mark[], priority: number): void {
  if (marks.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  // Filled before it is registered, so that the browser lays it out once.
  const highlight = new Highlight();
  for (const { range } of marks) highlight.add(range);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
