import type { Heading } from '../../outline/outline.ts';
import type { Line } from '../lex.ts';
import { type Lean, leanOfTitle, leanOfWords, leanOfYearsWork } from '../lexicon/sections.ts';

/**
 * Answers, for places asked in ascending order, whether what stands there was achieved or is promised, by the headings above it: numbered ones
 * (二、2024年工作思路) and short lines that read like a heading without a number (2024年重点工作).
 */
export class SectionLean {
  readonly #text: string;
  readonly #headings: readonly Heading[];
  readonly #lines: readonly Line[];
  readonly #year: number;
  readonly #known = new Map<Heading, Lean | null>();
  #nextHeading = 0;
  #nextLine = 0;
  #lineLean: Lean | null = null;
  #lineStart = -1;

  /** `year` is the document's own year: a heading that names an earlier one looks back. */
  constructor(text: string, headings: readonly Heading[], lines: readonly Line[], year: number) {
    this.#text = text;
    this.#headings = headings;
    this.#lines = lines;
    this.#year = year;
  }

  at(place: number): Lean | null {
    for (; this.#nextLine < this.#lines.length; this.#nextLine++) {
      const line = this.#lines[this.#nextLine] as Line;
      if (line.end > place) break;
      const title = this.#text.slice(line.start, line.end);
      const lean = leanOfWords(title) ?? leanOfYearsWork(title, this.#year);
      if (!lean) continue;
      this.#lineLean = lean;
      this.#lineStart = line.start;
    }
    while (this.#nextHeading < this.#headings.length && (this.#headings[this.#nextHeading] as Heading).start <= place) this.#nextHeading++;
    const heading = this.#headings[this.#nextHeading - 1];
    if (!heading || heading.start < this.#lineStart) return this.#lineLean;
    return this.#leanOf(heading) ?? this.#lineLean;
  }

  #leanOf(heading: Heading): Lean | null {
    // An outer heading decides before an inner one: 目标任务 inside a review names tasks that were done.
    const outer = heading.parent ? this.#leanOf(heading.parent) : null;
    if (outer || heading.level > 2) return outer;
    const known = this.#known.get(heading);
    if (known !== undefined) return known;
    const lean = leanOfTitle(heading.title, this.#year);
    this.#known.set(heading, lean);
    return lean;
  }
}
