import type { StatusCode } from '../core/status.ts';
import type { PageReading, PageView, Target } from '../messages/calls.ts';
import { Highlights } from './highlight.ts';
import { markAtPoint } from './hit-test.ts';
import { type Mark, marksOf, remark } from './mark.ts';
import { type ReadPage, readArticle, readPage } from './read-page.ts';

/** The page's text, what was made of it, and the marks drawn on it; read anew whenever the page changes. */
export class DrawnPage {
  readonly #view: (reading: PageReading) => Promise<PageView | undefined>;
  readonly #redrawn: () => void;
  readonly #signal: AbortSignal;
  readonly #highlights: Highlights;
  #page: ReadPage | null = null;
  #marks: Mark[] = [];
  /** Counts readings, so that a slow one does not undo what a later one drew. */
  #readings = 0;
  /** Every change of status that was heard of, in order: an answer asked for before a change may not know of it. */
  readonly #changes: { commitmentId: string; status: StatusCode }[] = [];

  /** `view` asks what is to be drawn (undefined: no answer, nothing changes); `redrawn` hears that all marks were made anew. */
  constructor(view: (reading: PageReading) => Promise<PageView | undefined>, redrawn: () => void, signal: AbortSignal) {
    this.#view = view;
    this.#redrawn = redrawn;
    this.#signal = signal;
    this.#highlights = new Highlights(signal);
  }

  /** The marks of commitments, in reading order. */
  get commitments(): Mark[] {
    return this.#marks.filter(({ target }) => target.commitmentId !== undefined);
  }

  /** Reads the page as it stands now, and draws it. */
  async read(): Promise<void> {
    this.#readings += 1;
    const reading = this.#readings;
    const isOvertaken = () => this.#signal.aborted || reading !== this.#readings;
    const article = await readArticle();
    if (isOvertaken()) return;
    if (this.#page && article.index.text === this.#page.index.text) {
      // The same words on new nodes: nothing to find out again.
      this.#page = { ...this.#page, ...article };
      this.#draw(remark(this.#marks, article.index));
      return;
    }
    const page = await readPage(article);
    if (isOvertaken()) return;
    this.#page = page;
    await this.tell();
  }

  /** Tells the background of the page (again) and draws what it answers. */
  async tell(): Promise<void> {
    const page = this.#page;
    const heard = this.#changes.length;
    const view = page && (await this.#view(page.reading));
    // A newer reading may have overtaken this answer.
    if (!view || page !== this.#page || this.#signal.aborted) return;
    const marks = marksOf(view, page.reading, page.index);
    for (const { commitmentId, status } of this.#changes.slice(heard))
      for (const mark of marks) if (mark.target.commitmentId === commitmentId) mark.paint = status;
    this.#draw(marks);
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

  markAt(x: number, y: number): Mark | null {
    return this.#page && markAtPoint(x, y, this.#marks, this.#page.index);
  }

  /** Shows which mark is pointed at, or none. */
  point(mark: Mark | null): void {
    this.#highlights.point(mark);
  }

  /** A commitment has another status now. */
  repaint(commitmentId: string, status: StatusCode): void {
    this.#changes.push({ commitmentId, status });
    for (const mark of this.#marks) if (mark.target.commitmentId === commitmentId) this.#highlights.repaint(mark, status);
  }

  #draw(marks: Mark[]): void {
    this.#marks = marks;
    this.#highlights.draw(marks);
    this.#redrawn();
  }
}

export function sameTarget(one: Target, other: Target): boolean {
  return one.taskId === other.taskId && one.commitmentId === other.commitmentId;
}
