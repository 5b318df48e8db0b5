import { type Mark, rootsOf } from './mark.ts';
import { PaintedDocument } from './painted-document.ts';

/** Where marks lie over one another the later paint shows: what needs attention over what is calm. */
const PAINTS = ['task', 'done', 'on', 'paused', 'changed', 'todo', 'none', 'late'] as const satisfies Mark['paint'][];
const HERE = 'jn-here';

/** Paints marks with the CSS Custom Highlight API: no node is touched. */
export class Highlights {
  #marks: readonly Mark[] = [];
  #here: Mark | null = null;
  #isOn = true;
  readonly #documents = new Map<Document, PaintedDocument>();
  /** Forced colours paint every highlight as a selection, which would drown the article: then only the place pointed at. */
  readonly #forced = matchMedia('(forced-colors: active)');

  constructor(signal: AbortSignal) {
    this.#in(document);
    this.#forced.addEventListener('change', () => this.draw(this.#marks), { signal });
    signal.addEventListener('abort', () => {
      for (const painted of this.#documents.values()) painted.clear();
    });
  }

  /** Paints these marks in place of all earlier ones. */
  draw(marks: readonly Mark[]): void {
    this.#marks = marks;
    for (const root of rootsOf(marks)) this.#in(documentOf(root)).adopt(root);
    this.#forget();
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
    // The page may have cleared the registry or replaced its style sheets: what is ours is put back.
    if (mark && [...this.#documents.values()].some((painted) => !painted.isWhole())) this.draw(this.#marks);
    this.#here = mark;
    for (const [page, painted] of this.#documents) {
      painted.paint(HERE, mark && documentOf(mark.range.startContainer) === page ? [mark.range] : [], PAINTS.length);
    }
  }

  /** Paints the marks, or only the one that is pointed at. */
  show(isOn: boolean): void {
    if (this.#isOn === isOn) return;
    this.#isOn = isOn;
    this.draw(this.#marks);
  }

  #paint(paint: Mark['paint']): void {
    const marks = this.#isOn && !this.#forced.matches ? this.#marks.filter((mark) => mark.paint === paint) : [];
    for (const [page, painted] of this.#documents) {
      const here = this.#documents.size === 1 ? marks : marks.filter(({ range }) => documentOf(range.startContainer) === page);
      painted.paint(
        `jn-${paint}`,
        here.map(({ range }) => range),
        PAINTS.indexOf(paint),
      );
    }
  }

  #in(page: Document): PaintedDocument {
    const known = this.#documents.get(page) ?? new PaintedDocument(page);
    this.#documents.set(page, known);
    return known;
  }

  /** Documents of frames that show another one now, or have gone. */
  #forget(): void {
    for (const page of this.#documents.keys()) if (!page.defaultView) this.#documents.delete(page);
  }
}

function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}
