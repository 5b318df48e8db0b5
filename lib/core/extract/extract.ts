import type { Mention } from '../model/mention.ts';
import { type Heading, outlineNumerals } from '../outline/outline.ts';
import { Gathered } from '../text/gathered.ts';
import type { ListMark } from '../text/list-numbers.ts';
import { type Draft, draft, type Scan } from './draft.ts';
import { type Line, lexInSteps, type Numeral } from './lex.ts';
import { isIdeograph } from './lexicon/chars.ts';
import { leanOfWhole } from './lexicon/sections.ts';
import { readGrowthTables } from './refine/growth-table.ts';
import { readIndicators } from './refine/indicators.ts';
import { decideKinds, issuedOn } from './refine/kind.ts';
import { readNegations } from './refine/negation.ts';
import { readPhrases } from './refine/phrase.ts';
import { placeInDocument } from './refine/place-in-document.ts';
import { placesApart } from './refine/places-apart.ts';
import { readProgressTables } from './refine/progress-table.ts';
import { demoteQualifiers } from './refine/qualifier.ts';
import { readLeads } from './refine/read-leads.ts';
import { SectionLean } from './refine/section-lean.ts';
import { shareWithin } from './refine/share.ts';
import { nameSubjects } from './refine/subject.ts';
import { type Rule, RuleTable } from './rule-table.ts';
import { amount, bareLarge, bareNumber, nothing } from './rules/amount.ts';
import { currency } from './rules/currency.ts';
import { calendarDate, fiveYearPlan, horizon, monthDate, yearMonth } from './rules/date.ts';
import { half, partOf, perBase, ratio, slashFraction, tenths } from './rules/fraction.ts';
import { sharedUnit } from './rules/list.ts';
import { doubleDigit, doubling } from './rules/multiple.ts';
import { documentNumber, insideName, label, slogan, technicalName } from './rules/names.ts';
import { grade, last, ordinal, rank, standing } from './rules/ordinal.ts';
import { range, roughly } from './rules/range.ts';

/** Phrase shapes, tried in this order at every numeral; the first that fits wins. */
export const RULES: readonly Rule[] = [
  // Names before everything: a year in 〔2019〕3号 is no date, the 2.5 of PM2.5 no amount.
  documentNumber,
  ordinal,
  // Before amounts: 2020年 is a date and 5年内 a deadline, other 年 are durations.
  yearMonth,
  calendarDate,
  monthDate,
  horizon,
  fiveYearPlan,
  // Before names: the letters before its figure are a unit.
  currency,
  technicalName,
  rank,
  standing,
  last,
  // Before plain amounts, which would take the first figure alone.
  perBase,
  slashFraction,
  partOf,
  half,
  tenths,
  doubling,
  doubleDigit,
  ratio,
  // Before slogans, which look like them: 一至两家.
  range,
  roughly,
  // After fractions: 三分之二 is no slogan.
  slogan,
  label,
  grade,
  amount,
  sharedUnit,
  bareLarge,
  bareNumber,
  nothing,
  insideName,
];
const TABLE = new RuleTable(RULES);

/** Longest text of one mention; the model refuses longer ones. */
const LONGEST = 200;
/** Numerals tried in one step. */
const STRIDE = 2000;

export interface ExtractOptions {
  /** `YYYY-MM-DD`: tells past from future where the document itself does not carry its date. */
  referenceDate: string;
  /** Only mentions of these kinds are answered. The others are found all the same: they tell what is no quantity. */
  kinds?: ReadonlySet<Mention['kind']>;
  /** Whoever asks takes the document for a plan: what neither its title nor its words tell of is promised. */
  asPlan?: boolean;
  /** Numbers that lists and style sheets print beside the text: they make sections and tasks as printed ones do, but are no mentions. */
  listed?: readonly ListMark[];
}

/**
 * Finds every numeric expression of a Chinese policy text: promised and achieved quantities with their meaning, and dates, ordinals,
 * enumerators and names so that nobody takes them for quantities. Ordered by place, not overlapping; `start` and `end` are UTF-16 offsets into
 * `text`. Never throws; time is linear in the text.
 */
export function extract(text: string, options: ExtractOptions): Mention[] {
  return extractAll(text, options).mentions;
}

/** What one extraction reads of a text: its numeric expressions, its numbered headings, and the short lines that may be headings without a number. */
export interface Extraction {
  mentions: Mention[];
  headings: Heading[];
  lines: Line[];
}

/** {@link extract} with all that was read on the way. */
export function extractAll(text: string, options: ExtractOptions): Extraction {
  const steps = extractInSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps: a page gives its thread back between them, so that no step holds it for long on an endless document. Whoever calls `next` until
 * it is done gets exactly what {@link extractAll} gives.
 */
export function* extractInSteps(text: string, options: ExtractOptions): Generator<void, Extraction> {
  const { numerals, lines } = yield* lexInSteps(text);
  yield;
  const headings = outlineNumerals(text, numerals, options.listed);
  yield;
  const drafts = yield* draftMentions(text, numerals, headings);
  yield;
  // What is no quantity of its own must be known before phrases are cut; everything after reads what the phrases hold.
  demoteQualifiers(text, drafts);
  yield* readPhrases(text, drafts);
  readNegations(text, drafts);
  yield;
  shareWithin(text, drafts);
  yield;
  placesApart(text, drafts);
  placeInDocument(text, drafts, headings);
  // After the stated deadlines: only what has none takes its list's.
  readLeads(text, drafts, headings);
  yield;
  nameSubjects(text, drafts);
  yield;
  // Last, because it turns `quantity` into its meaning.
  const issued = issuedOn(text, drafts, options.referenceDate);
  const whole = leanOfWhole(text, options.asPlan);
  decideKinds(text, drafts, new SectionLean(text, headings, lines, issued.year), whole, issued);
  readIndicators(text, drafts, issued.year, whole === 'future');
  readProgressTables(text, drafts);
  readGrowthTables(text, drafts);
  yield;
  const { kinds } = options;
  const wanted = kinds ? drafts.filter(({ kind }) => kind !== 'quantity' && kinds.has(kind)) : drafts;
  return { mentions: wanted.map((d) => mentionOf(text, d)), headings, lines };
}

function* draftMentions(text: string, numerals: readonly Numeral[], headings: readonly Heading[]): Generator<void, Draft[]> {
  const drafts = new Gathered<Draft>();
  const scan: Scan = { text, numerals, at: 0, unlisted: 0 };
  let next = 0;
  let end = 0;
  for (scan.at = 0; scan.at < numerals.length; scan.at++) {
    if (scan.at % STRIDE === STRIDE - 1) yield;
    const numeral = numerals[scan.at] as Numeral;
    if (numeral.start < end) continue;
    for (; next < headings.length && (headings[next] as Heading).start <= numeral.start; next++) {
      const heading = headings[next] as Heading;
      // What a list prints has no words in the text.
      if (heading.end === heading.start) continue;
      drafts.push(draft(numeral, heading.start, heading.end, 'enumerator', heading.value, null));
      end = heading.end;
    }
    if (numeral.start < end) continue;
    const found = TABLE.read(scan, numeral);
    if (!found || found.start < end || found.end - found.start > LONGEST || !Number.isFinite(found.value)) continue;
    if (numeral.titled || isQuotedName(text, numeral, found)) found.kind = 'name';
    drafts.push(found);
    end = found.end;
  }
  return drafts.all();
}

/** “1+X”, “500精英计划”: words in quotation marks are a name unless a whole statement is quoted. */
function isQuotedName(text: string, numeral: Numeral, found: Draft): boolean {
  return numeral.quoted > 0 && found.kind !== 'date' && (found.unitClass !== 'rate' || !isIdeograph(text.charCodeAt(found.start - 1)));
}

function mentionOf(text: string, d: Draft): Mention {
  const mention: Mention = {
    start: d.start,
    end: d.end,
    text: text.slice(d.start, d.end),
    kind: d.kind === 'quantity' ? 'other' : d.kind,
    value: d.value,
    unit: d.unit,
    comparator: d.comparator,
  };
  if (d.valueHigh !== null) mention.valueHigh = d.valueHigh;
  if (d.bound) mention.bound = d.bound;
  if (d.approx) mention.approx = true;
  if (d.kind !== 'commitment' && d.kind !== 'result') return mention;
  if (d.subject) mention.subject = d.subject;
  if (d.verb) mention.verb = d.verb;
  // Past acts are not hedged: 争取资金5亿元 in a report means that it was obtained.
  if (d.hedge && d.kind === 'commitment') mention.hedge = d.hedge;
  if (d.deadline) mention.deadline = d.deadline;
  else if (d.deadlineInherited && d.kind === 'commitment') mention.deadlineInherited = d.deadlineInherited;
  if (d.place) mention.place = d.place;
  if (d.baseline !== null) mention.baseline = d.baseline;
  if (d.task) mention.task = d.task;
  return mention;
}
