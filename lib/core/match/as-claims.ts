import type { Mention } from '../model/mention.ts';
import { unitClass } from './comparable-units.ts';
import { isOnlyActs, topicBefore } from './only-acts.ts';

/**
 * The words between two figures of which the first counts what was to be done and the second what of it is done: 15个农村幸福院已完成8个. Null
 * where the figures stand otherwise.
 */
export function wordsCounted(text: string, first: Mention, { start, unit, kind }: Mention): string | null {
  if (kind !== 'result' || unit !== first.unit) return null;
  const between = text.slice(first.end, start);
  const done = /^([^，。；：、\n\d]{2,24}?)已[^，。；\d]{0,4}$/.exec(between);
  if (done) return done[1] ?? null;
  // 120个站点中，建成90个; but not 200名学生中女生90名, which counts others.
  const among = /^([^，。；：、\n\d]{2,24}?)[里之当]?中，?([^，。；\d]{1,4})$/.exec(between);
  return among && isOnlyActs(among[2] as string) ? (among[1] as string) : null;
}

/** 新增4000张养老床位 | 4385: whether the second figure fills the cell behind the one in which the first says what was to be done. */
export function isCellBehind(text: string, first: Mention, { start, end }: Mention): boolean {
  const after = text.charAt(end);
  return (after === '\t' || after === '\n' || after === '') && /^[^\t\n]*\t$/.test(text.slice(first.end, start));
}

/**
 * The figure before a claim that says how many there were to be: 15个站点已完成8个, or the cell of a table that repeats the target. Null where none
 * does; 在建的15个中完工8个 says how many were begun.
 */
export function toBeDone(text: string, mentions: readonly Mention[], at: number): Mention | null {
  const [first, mention] = [mentions[at - 1], mentions[at] as Mention];
  if (first?.comparator !== '=' || first.approx || first.valueHigh !== undefined) return null;
  const between = text.slice(first.end, mention.start);
  if (wordsCounted(text, first, mention)) return /[中里]，?[^，]{0,12}$/.test(between) ? null : first;
  // A cell that holds a figure alone may be last year's.
  const isMatter = /[^\t\n]{3,40}$/.test(text.slice(Math.max(0, first.start - 40), first.start) + between.replace(/\t$/, ''));
  return isMatter && first.unit === mention.unit && first.subject === mention.subject && isCellBehind(text, first, mention) ? first : null;
}

/**
 * The mentions of a text as claims are read from them: one that is counted is named by the words it counts, and a bare figure in a table's column
 * of what is done is of the unit and the name that the cell before it promises.
 */
export function asClaims(text: string, mentions: readonly Mention[]): Mention[] {
  const isDone = columnsOfDone(text);
  return mentions.map((mention, at) => {
    const previous = mentions[at - 1];
    if (!previous) return mention;
    const words = wordsCounted(text, previous, mention);
    if (words) return { ...mention, subject: words };
    // 低保标准不低于580元，现定标准600元: the standard just spoken of.
    if (mention.subject && STANDARD.test(mention.subject) && previous.subject && !/[。；\n]/.test(text.slice(previous.end, mention.start)))
      return { ...mention, subject: previous.subject };
    const topic = mention.kind === 'result' ? ownTopic(text, mentions, at) : '';
    if (topic) return { ...mention, subject: topic };
    if (mention.kind !== 'other' || mention.unit !== null) return mention;
    const { unit, subject, verb } = previous;
    if (unit === null || unitClass(unit) === 'rate' || !subject || !isCellBehind(text, previous, mention) || !isDone(mention.start))
      return mention;
    return { ...mention, kind: 'result', unit, subject, ...(verb && { verb }) };
  });
}

/**
 * 农村公路已全面复工，建成5公里: where the clause only counts, its sentence's own topic, if the name it was given comes from elsewhere; and that
 * of the figure before it, of which it counts some (加装电梯开工52部，其中投用41部).
 */
function ownTopic(text: string, mentions: readonly Mention[], at: number): string {
  const { start, end, unit, subject = '' } = mentions[at] as Mention;
  const previous = mentions[at - 1] as Mention;
  if (!/^[，。；、（(\n]|^$/.test(text.charAt(end))) return '';
  const sentence =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[。；\n]/)
      .at(-1) ?? '';
  const clause = (sentence.split('，').at(-1) ?? '').replace(/^(?:其中[，：]?|全年|今年|上半年|年内|目前|现|共)/, '');
  if (clause.length > 8 || !isOnlyActs(clause) || (!isOnlyActs(subject) && !clause.includes(subject) && sentence.includes(subject)))
    return '';
  const isOfPrevious = previous.unit === unit && previous.end > start - sentence.length;
  return topicBefore(text, start) || (isOfPrevious && previous.subject) || openedWith(text, mentions, at);
}
const REACH = 120;

/** 50万人移民搬迁（2021—2025年）。全年安置16.4万人: the figure that opens its paragraph says of what. */
function openedWith(text: string, mentions: readonly Mention[], at: number): string {
  const { start, unit } = mentions[at] as Mention;
  const line = text.lastIndexOf('\n', start) + 1;
  let first = at;
  while (first > 0 && at - first < MOST_BEFORE && (mentions[first - 1] as Mention).start >= line) first--;
  const opener = mentions[first] as Mention;
  const isOpening = first < at && opener.unit === unit && opener.start - line < REACH && !text.slice(line, opener.start).includes('。');
  return isOpening && opener.subject && !isOnlyActs(opener.subject) ? opener.subject : '';
}
/** Mentions of a paragraph that are looked back over. */
const MOST_BEFORE = 12;

/** The name of what is in force, of nothing in particular. */
const STANDARD = /^(?:现定|现行|目前|实际)(?:执行)?(?:标准|水平)$/;

/** What heads a column of what was done. */
const DONE = /完成(?:情况|数|量|值)|实际完成|已完成|实绩/;

/** Answers, for places asked in ascending order, whether the table they stand in has a column of what was done. */
function columnsOfDone(text: string): (place: number) => boolean {
  let end = -1;
  let isDone = false;
  return (place) => {
    // Lines of a table follow one another; its first one heads the columns.
    for (; end < place; ) {
      const start = end + 1;
      const stop = text.indexOf('\n', start);
      end = stop < 0 ? text.length : stop;
      const line = text.slice(start, end);
      if (!line.includes('\t')) isDone = false;
      else if (!isDone) isDone = DONE.test(line);
      if (end === text.length) break;
    }
    return isDone;
  };
}
