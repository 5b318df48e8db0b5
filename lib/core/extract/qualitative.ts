import type { Mention } from '../model/mention.ts';
import type { Heading } from '../outline/outline.ts';
import type { Extraction, ExtractOptions } from './extract.ts';
import { CLAUSE, classOf, isSpace, PARAGRAPH, SENTENCE } from './lexicon/chars.ts';
import { CUES } from './lexicon/cues.ts';
import { END_STATES, type EndState } from './lexicon/end-states.ts';
import { leanOfWhole } from './lexicon/sections.ts';
import { issuedOn } from './refine/kind.ts';
import { placesAt } from './refine/place.ts';
import { SectionLean } from './refine/section-lean.ts';

/** A promise that names an end state and no figure. `start` and `end` are UTF-16 offsets, and `text` is exactly that slice: one clause. */
export interface QualitativeTarget {
  start: number;
  end: number;
  text: string;
  form: EndState;
  /** 全覆盖 is 100 %, 清零 is 0; a direction or an end state has no value. */
  value?: number;
  unit?: string;
  hedge?: string;
  /** As printed: 秋季开学前, 年底前. */
  deadline?: string;
  place?: string[];
  /** Printed number of the task it stands under. */
  task?: string;
}

const SHORTEST = 5;
const LONGEST = 90;
const TASK = 3;
const DEADLINE = /(?:到?\d{4}年)?(?:[春秋]季)?(?:开学|年底|年末|\d{1,2}月底?|[一二三四]季度末?|上半年|暑假|寒假)(?:之?前|内)|年内|今年/;
/** The words speak of what was done, of a wish in general or of how, not of a target. */
const NO_TARGET = /已|先后|了(?!解)|为了|通过.{0,6}方式|以来|截至|去年|上年|^[^，]{0,3}(?:因为|由于|随着|围绕|针对|按照|根据|鉴于)/;

interface Span {
  start: number;
  end: number;
}

/**
 * Finds the targets of a plan that carry no figure: 创成…县, 实现全覆盖, 清零, 秋季开学前交付使用, 提高…率. Only where the document promises: under
 * headings that look ahead, or anywhere in a document that is a plan as a whole. `extraction` is what `extractAll` read of the same text; a clause that
 * holds a numeric commitment is left to it. Ordered, not overlapping; never throws; time is linear in the text.
 */
export function extractQualitative(
  text: string,
  { mentions, headings, lines }: Extraction,
  options: Pick<ExtractOptions, 'referenceDate' | 'asPlan'>,
): QualitativeTarget[] {
  const { year } = issuedOn(text, mentions, options.referenceDate);
  const sections = new SectionLean(text, headings, lines, year);
  const whole = leanOfWhole(text, options.asPlan);
  const found: QualitativeTarget[] = [];
  let nextMention = 0;
  let nextHeading = 0;
  for (const clause of clauses(text)) {
    while (nextMention < mentions.length && (mentions[nextMention] as Mention).end <= clause.start) nextMention++;
    while (nextHeading < headings.length && (headings[nextHeading] as Heading).start < clause.end) nextHeading++;
    const section = sections.at(clause.start);
    if ((section ?? whole) !== 'future' || holdsQuantity(mentions, nextMention, clause.end)) continue;
    const target = targetIn(text, clause);
    if (!target) continue;
    const heading = headings[nextHeading - 1];
    // A heading's own words name the task; its sentences hold the targets.
    if (heading && heading.level <= TASK && clause.start < heading.titleEnd) continue;
    if (heading && heading.level >= TASK) target.task = heading.label;
    found.push(target);
  }
  return found;
}

function holdsQuantity(mentions: readonly Mention[], from: number, end: number): boolean {
  for (let k = from; k < mentions.length && (mentions[k] as Mention).start < end; k++) {
    const { kind } = mentions[k] as Mention;
    if (kind === 'commitment' || kind === 'result') return true;
  }
  return false;
}

/** The clauses of a text, without spaces around them; marks inside brackets and quotations do not cut. */
function* clauses(text: string): Generator<Span> {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const kind = at === text.length ? PARAGRAPH : classOf(text.charCodeAt(at));
    if (kind !== CLAUSE && kind !== SENTENCE && kind !== PARAGRAPH) continue;
    let from = start;
    let to = at;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to - from >= SHORTEST && to - from <= LONGEST) yield { start: from, end: to };
    start = at + 1;
  }
}

function targetIn(text: string, clause: Span): QualitativeTarget | null {
  const words = text.slice(clause.start, clause.end);
  if (NO_TARGET.test(words)) return null;
  const state = END_STATES.find(({ shape }) => shape.test(words));
  if (!state) return null;
  const target: QualitativeTarget = { ...clause, text: words, form: state.form };
  if (state.form === 'all') Object.assign(target, { value: 100, unit: '%' });
  if (state.form === 'none') target.value = 0;
  const hedge = hedgeIn(words);
  if (hedge) target.hedge = hedge;
  const deadline = DEADLINE.exec(words);
  if (deadline) target.deadline = deadline[0];
  const places = placesAt(text, clause.start, clause.end);
  if (places) target.place = places.names;
  return target;
}

function hedgeIn(words: string): string | null {
  for (let at = 0; at < words.length; at++) {
    const cue = CUES.startingAt(words, at, words.length);
    if (cue?.role === 'hedge' && cue.word.length > 1) return cue.word;
  }
  return null;
}
