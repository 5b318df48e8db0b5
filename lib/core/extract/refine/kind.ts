import type { Draft } from '../draft.ts';
import { skipSpaces } from '../lexicon/chars.ts';
import { CUES } from '../lexicon/cues.ts';
import { type Lean, opensGoals } from '../lexicon/sections.ts';
import type { SectionLean } from './section-lean.ts';

/** What the surroundings of a quantity say about promise or achievement. */
interface Surroundings {
  section: Lean | null;
  /** The last date of its sentence. */
  date: Draft | null;
  /** The document as a whole. */
  whole: Lean | 'both' | null;
  /** The document's year. */
  year: number;
  /** The quantity before it in the sentence was promised. */
  follows: boolean;
  /** A date in its paragraph promised, and nothing since said otherwise. */
  promised: boolean;
  /** Where the words of its sentence and of its clause begin. Looked for once: a page may indent them as far as it likes. */
  sentenceOpens: number;
  clauseOpens: number;
}

/**
 * Decides what each quantity means: promised (`commitment`) or achieved (`result`). Strongest first: an old value is achieved; a deadline after
 * the document's year is promised; then the section's heading, the clause's own words, and the document as a whole.
 */
export function decideKinds(
  text: string,
  drafts: readonly Draft[],
  sections: SectionLean,
  whole: Lean | 'both' | null,
  year: number,
): void {
  let dated: Draft | null = null;
  let previous: Draft | null = null;
  let paragraph = -1;
  let goals = false;
  let promised = false;
  let sentence = -1;
  let sentenceOpens = 0;
  let clause = -1;
  let clauseOpens = 0;
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    if ((d.kind === 'date' && !d.compared) || d.lastYear !== null) dated = d;
    if (d.kind !== 'quantity') continue;
    if (d.numeral.sentence !== sentence) {
      sentence = d.numeral.sentence;
      sentenceOpens = skipSpaces(text, sentence);
    }
    if (d.numeral.clause !== clause) {
      clause = d.numeral.clause;
      clauseOpens = skipSpaces(text, clause);
    }
    if (d.numeral.paragraph !== paragraph) {
      paragraph = d.numeral.paragraph;
      goals = opensGoals(text.slice(paragraph, Math.min(d.start, paragraph + GOALS_REACH)));
      promised = false;
    }
    const follows: boolean = previous?.kind === 'commitment' && previous.numeral.sentence === sentence;
    const date = dated?.numeral.sentence === sentence ? dated : null;
    const section = sections.at(d.start) ?? (goals ? 'future' : null);
    d.kind = d.negated ? 'other' : kindOf(text, d, { section, date, whole, year, follows, promised, sentenceOpens, clauseOpens });
    if (d.kind === 'result') promised &&= d.old;
    else if (date && !d.negated) promised = true;
    previous = d;
  }
}

/** How far into its paragraph a lead sentence is looked for. */
const GOALS_REACH = 60;

function kindOf(text: string, d: Draft, around: Surroundings): 'commitment' | 'result' {
  const { section, date, whole, year, follows, promised } = around;
  if (d.old || ('的标基'.includes(text.charAt(d.tail) || '-') && STARTED_FROM.test(text.slice(d.tail, d.tail + 6)))) return 'result';
  const dateYear = date?.lastYear ?? (date?.unit === '年' && date.value > 1900 ? date.value : null);
  // A goal's own deadline stays one when the document is read later.
  if (date?.due && dateYear !== null && (dateYear > year || (section === 'future' && d.lean !== 'past'))) return 'commitment';
  if (section === 'past') return isPlannedBefore(text, d) ? 'commitment' : 'result';
  if (date && text.charAt(date.start - 2) === '截') return 'result';
  if (dateYear !== null && dateYear > year) return 'commitment';
  if (d.lean !== 'past' && (d.hedge !== null || d.lean === 'future')) return 'commitment';
  const opening = CUES.startingAt(text, around.sentenceOpens, d.start);
  // 目前已建成5个，今年再建8个: the opening does not reach a clause that says its own time.
  const ownTime = d.numeral.clause !== d.numeral.sentence && CUES.startingAt(text, around.clauseOpens, d.start)?.role === 'time';
  if (d.lean === 'past' || (opening?.role === 'past' && !(ownTime && section === 'future'))) return 'result';
  if (date && (dateYear === null ? text.charAt(date.end) === '来' : dateYear < year)) return 'result';
  if (section === 'future' || follows) return 'commitment';
  // 6月底前完成…: a deadline in the document's own year, in a text that does not report.
  if (date?.due && whole !== 'past') return 'commitment';
  if (opening?.role === 'hedge' || opening?.role === 'future') return 'commitment';
  // 2024年，…: the year of a document that first sums up the one before.
  if (whole === 'both' && dateYear === year) return 'commitment';
  if (promised && d.verb !== '完成') return 'commitment';
  return whole === 'future' ? 'commitment' : 'result';
}

/** 在达到90%的基础上 */
const STARTED_FROM = /^的?(?:标准)?的?基础上/;

/** 计划建成200公里，现已完成216公里: a review may quote what was planned before it says what was done. */
function isPlannedBefore(text: string, d: Draft): boolean {
  return (d.hedge === '计划' || d.hedge === '拟') && /^[^。]{0,14}，(?:现|目前|均|截至[^，。]{0,8})?已/.test(text.slice(d.end, d.end + 32));
}

/** The year that the document was issued: of the first full date in it. Null when it carries none. */
export function documentYear(text: string, drafts: readonly Pick<Draft, 'kind' | 'value' | 'start' | 'end'>[]): number | null {
  for (const d of drafts) if (d.kind === 'date' && d.value > 1900 && /(?:日|[-/.]\s*\d+)$/.test(text.slice(d.start, d.end))) return d.value;
  return null;
}
