import type { Heading } from '../../outline/outline.ts';
import type { Draft } from '../draft.ts';
import { skipSpaces } from '../lexicon/chars.ts';
import { CUES } from '../lexicon/cues.ts';

/** Level of a task in the outline; a quantity under a section alone stands under no task. */
const TASK = 3;

/** Gives every quantity the label of the task or item it stands under, and the deadline that its sentence states. */
export function placeInDocument(text: string, drafts: readonly Draft[], headings: readonly Heading[]): void {
  let next = 0;
  let heading: Heading | null = null;
  let due: Draft | null = null;
  let before: Draft | null = null;
  let stages: Draft[] = [];
  let stage = 0;
  let sentence = -1;
  let opens = 0;
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k] as Draft;
    while (next < headings.length && (headings[next] as Heading).start <= d.start) heading = headings[next++] as Heading;
    if (d.due) {
      due = d;
      stages = [d];
    } else if (d.kind === 'date' && stages.length > 0 && LISTED.test(text.slice((stages.at(-1) as Draft).end, d.start))) stages.push(d);
    if (d.kind !== 'quantity') continue;
    if (heading && heading.level >= TASK) d.task = heading.label;
    // 到2022年、2025年分别达到90%、95%: each figure of the list has its own year.
    stage =
      before !== null && d.coordinated && d.start - before.tail <= LONGEST_MARK && LISTED.test(text.slice(before.tail, d.start))
        ? stage + 1
        : 0;
    before = d;
    const staged = stages.length > 1 ? stages[stage] : undefined;
    if (d.numeral.sentence !== sentence) {
      sentence = d.numeral.sentence;
      opens = skipSpaces(text, sentence);
    }
    d.deadline ??= sentenceDeadline(text, d, staged ?? due, opens);
  }
}

const LISTED = /^[底末]?(?:[、和]|以及)$/;
const LONGEST_MARK = 3;

/** 到2022年，…建设50所 and 年底前，…完成10个: a deadline at the head of the sentence holds for all of it. */
function sentenceDeadline(text: string, d: Draft, due: Draft | null, opens: number): string | null {
  if (due && due.numeral.sentence === d.numeral.sentence && due.end <= d.start) {
    d.hedge ??= d.lean === 'past' ? null : hedgeBefore(text, due);
    return deadlineText(text, due);
  }
  const opening = CUES.startingAt(text, opens, d.start);
  return opening?.role === 'time' ? opening.word : null;
}

/** 力争到2025年，…: what opens a sentence before its deadline hedges all of it. */
function hedgeBefore(text: string, due: Draft): string | null {
  const opens = skipSpaces(text, due.numeral.sentence);
  const cue = CUES.startingAt(text, opens, due.start);
  return cue?.role === 'hedge' && due.start - opens - cue.word.length <= 2 ? cue.word : null;
}

/** As printed, with 到 before it and 底, 末, 前 after it. */
export function deadlineText(text: string, due: Draft): string {
  let { end } = due;
  while ('底末前以年期”'.includes(text.charAt(end) || '-')) end++;
  const start = text.charAt(due.start - 1) === '“' ? due.start - 1 : due.start;
  return text.slice(text.charAt(start - 1) === '到' ? start - 1 : start, end);
}
