import type { StatusCode } from '../core/status.ts';
import type { TextIndex } from '../core/text/text-index.ts';
import type { PageReading, PageView, Span, Target } from '../messages/calls.ts';
import { detectPage } from './article-root.ts';
import { Highlights } from './highlight.ts';
import { markAtPoint, type PagePoint } from './hit-test.ts';
import { isReadNow, leftAloneIn } from './left-alone.ts';
import { isShadowRoot, type Mark, marksOf, placeMark, remark, rootsOf } from './mark.ts';
import { targetsNear } from './near-targets.ts';
import { readArticle, readingOf } from './read-page.ts';
import { spanOf } from './selected.ts';
import { hiddenPart, visibility } from './visibility.ts';

/** Whom a drawn page speaks with. */
export interface PageTalk {
  /** What is to be drawn? Undefined: no answer, nothing changes. */
  view(reading: PageReading): Promise<PageView | undefined>;
  /** These of the answered matches stand in text that is not shown now. */
  hidden(matches: number[]): void;
  /** All marks were made anew. */
  redrawn(): void;
  /** The page was read from these trees. */
  read(roots: Iterable<Node>): void;
  /** It was a policy page and, at its new address, is none any more. */
  left(): void;
}

/** The page's text, what was made of it, and the marks drawn on it; read anew whenever the page changes. */
export class DrawnPage {
  readonly #talk: PageTalk;
  readonly #signal: AbortSignal;
  readonly #highlights: Highlights;
  #index: TextIndex<Node> | null = null;
  /** What of the page was left alone when it was read. */
  #leftAlone: Element[] = [];
  /** All marks of the last view, and those of them that the page shows. */
  #all: Mark[] = [];
  #marks: Mark[] = [];
  /** Where they stand in shadow trees: the browser's hit test looks only into those it is given. */
  #shadowRoots: ShadowRoot[] = [];
  /** The matches last told to be hidden. */
  #hidden = '';
  /** It was once found to be a policy page; a page that the reader alone holds for one never is. */
  #wasPolicy = false;
  /** The address changed since the last reading. */
  #isMoved = false;
  /** It has left for something that is no policy page, and is not drawn until it comes back. */
  #isLeft = false;
  /** False while the reader has switched the marks off. */
  #isShown = true;
  /** Counts readings, so that a slow one does not undo what a later one drew. */
  #readings = 0;
  /** Every change of status that was heard of, in order: an answer asked for before a change may not know of it. */
  readonly #changes: { commitmentId: string; status: StatusCode }[] = [];

  constructor(talk: PageTalk, signal: AbortSignal) {
    this.#talk = talk;
    this.#signal = signal;
    this.#highlights = new Highlights(signal);
  }

  /** The marks of commitments, in reading order. */
  get commitments(): Mark[] {
    return this.#marks.filter(({ target }) => target.commitmentId !== undefined);
  }

  get hasMarks(): boolean {
    return this.#marks.length > 0;
  }

  /** False while the reader has switched the marks off. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** Reads the page as it stands now, and draws it. True when the text is another than before. */
  async read(): Promise<boolean> {
    this.#readings += 1;
    const reading = this.#readings;
    const isOvertaken = () => this.#signal.aborted || reading !== this.#readings;
    const roots = new Set<Node>();
    const index = await readArticle(roots);
    if (isOvertaken()) return false;
    this.#talk.read(roots);
    this.#leftAlone = leftAloneIn(roots);
    const isSame = index.text === this.#index?.text;
    this.#index = index;
    // The same words on new nodes: nothing to find out again.
    if (isSame && !this.#isMoved) this.#draw(remark(this.#all, index));
    else await this.tell();
    return !isSame;
  }

  /** The page has another address now, without having been loaded. */
  moved(): void {
    this.#isMoved = true;
  }

  /** Tells the background of the page (again) and draws what it answers. `asked`: the reader wants it read, whatever it is. */
  async tell(asked = false): Promise<void> {
    const index = this.#index;
    const heard = this.#changes.length;
    if (!index) return;
    const detection = detectPage();
    if (asked) this.#wasPolicy = false;
    if (this.#hasLeft(detection.isPolicy)) return;
    const view = await this.#talk.view(readingOf(index, detection));
    // A newer reading may have overtaken this answer.
    if (!view || index !== this.#index || this.#signal.aborted) return;
    const marks = marksOf(view, index);
    for (const { commitmentId, status } of this.#changes.slice(heard))
      for (const mark of marks) if (mark.target.commitmentId === commitmentId) mark.paint = status;
    this.#hidden = '';
    this.#isShown = !view.undrawn;
    this.#highlights.show(this.#isShown);
    this.#draw(marks);
  }

  /** Draws the marks, or takes them off the page, where nothing can be pointed at then. */
  show(isShown: boolean): void {
    this.#isShown = isShown;
    this.#highlights.show(isShown);
  }

  /** Only a new address takes a page out of our sight: one that is being rewritten may look like nothing for a while. */
  #hasLeft(isPolicy: boolean): boolean {
    if (isPolicy) this.#wasPolicy = true;
    if (isPolicy || !this.#wasPolicy) this.#isLeft = false;
    else if (this.#isMoved && !this.#isLeft) {
      this.#isLeft = true;
      this.#draw([]);
      this.#talk.left();
    }
    this.#isMoved = false;
    return this.#isLeft;
  }

  /** Looks again which of the marks the page shows: something was opened, closed or moved. True when there is something new to be read. */
  reveal(): boolean {
    const isShown = visibility();
    if (this.#all.filter(({ range }) => isShown(range.startContainer)).length !== this.#marks.length) this.#draw(this.#all);
    return isReadNow(this.#leftAlone);
  }

  /** What of the page its reader does not see: parts that were left alone, and those around marks that it does not show. */
  get unseen(): Element[] {
    const shown = new Set(this.#marks);
    const hidden = this.#all.flatMap((mark) => (shown.has(mark) ? [] : (hiddenPart(mark.range.startContainer) ?? [])));
    return [...new Set([...this.#leftAlone.filter((one) => !one.checkVisibility()), ...hidden])];
  }

  /** The mark of a target; for a commitment that the page does not name, its task's. */
  find(target: Target): Mark | null {
    const task = () => this.#marks.find(({ target: { taskId } }) => taskId === target.taskId);
    return this.#marks.find((mark) => sameTarget(mark.target, target)) ?? task() ?? null;
  }

  /** The mark that was made in place of an old one, if its words are still there. */
  again(old: Mark | null): Mark | null {
    return (old && this.#marks.find((mark) => sameTarget(mark.target, old.target) && mark.text === old.text)) ?? null;
  }

  markAt(point: PagePoint): Mark | null {
    return this.#isShown && this.#index ? markAtPoint(point, this.#marks, this.#index, this.#shadowRoots) : null;
  }

  /** What a range of the page may speak of, nearest first; empty when that cannot be told. */
  near(range: StaticRange): Target[] {
    const span = this.spanOf(range);
    return span && this.#index ? targetsNear(this.#marks, this.#index.text, span) : [];
  }

  /** Where in the text a range stands; null when an end of it is not in the article. */
  spanOf(range: StaticRange): Span | null {
    return this.#index && spanOf(range, this.#index);
  }

  /** A stretch of the text as a mark of no target, to be scrolled to and pointed at; null when it is not there. */
  markOf({ start, end }: Span): Mark | null {
    const index = this.#index;
    if (!index || start < 0 || end > index.text.length || !index.text.slice(start, end).trim()) return null;
    return placeMark(index, { start, end });
  }

  /** Shows which mark is pointed at, or none. */
  point(mark: Mark | null): void {
    this.#highlights.point(mark);
  }

  /** A commitment has another status now. */
  repaint(commitmentId: string, status: StatusCode): void {
    this.#changes.push({ commitmentId, status });
    for (const mark of this.#all) if (mark.target.commitmentId === commitmentId) this.#highlights.repaint(mark, status);
  }

  #draw(marks: Mark[]): void {
    this.#all = marks;
    const isShown = visibility();
    this.#marks = marks.filter(({ range }) => isShown(range.startContainer));
    this.#shadowRoots = rootsOf(this.#marks).filter(isShadowRoot);
    this.#tellHidden();
    this.#highlights.draw(this.#marks);
    this.#talk.redrawn();
  }

  #tellHidden(): void {
    const shown = new Set(this.#marks);
    const hidden = this.#all.flatMap((mark) => (mark.match === undefined || shown.has(mark) ? [] : [mark.match]));
    if (String(hidden) === this.#hidden) return;
    this.#hidden = String(hidden);
    this.#talk.hidden(hidden);
  }
}

export function sameTarget(one: Target, other: Target): boolean {
  return one.taskId === other.taskId && one.commitmentId === other.commitmentId;
}
