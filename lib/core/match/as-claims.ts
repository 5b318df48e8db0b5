import type { Mention } from '../model/mention.ts';
import { unitClass } from './comparable-units.ts';
import { isOnlyActs, topicBefore } from './only-acts.ts';

/**
 * The words between two figures of which the first counts what was to be done and the second what of it is done: 15个农村幸福院已完成8个. Null
 * where the figures stand otherwise.
 */
export function wordsCounted(text: string, first: Mention, { start, unit, kind }: Mention): string | null {
  if (kind !== 'result' || unit !== first.unit) return null;
  return /^([^，。；：、\n\d]{2,24}?)(?:已|[里之当]?中，?)[^，。；\d]{0,4}$/.exec(text.slice(first.end, start))?.[1] ?? null;
}

/** 新增4000张养老床位 | 4385: whether the second figure fills the cell behind the one in which the first says what was to be done. */
export function isCellBehind(text: string, first: Mention, { start, end }: Mention): boolean {
  const after = text.charAt(end);
  return (after === '\t' || after === '\n' || after === '') && /^[^\t\n]*\t$/.test(text.slice(first.end, start));
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
    const topic = mention.kind === 'result' ? ownTopic(text, mention) : '';
    if (topic) return { ...mention, subject: topic };
    if (mention.kind !== 'other' || mention.unit !== null) return mention;
    const { unit, subject, verb } = previous;
    if (unit === null || unitClass(unit) === 'rate' || !subject || !isCellBehind(text, previous, mention) || !isDone(mention.start))
      return mention;
    return { ...mention, kind: 'result', unit, subject, ...(verb && { verb }) };
  });
}

/** 农村公路已全面复工，建成5公里: where the clause only counts, its sentence's own topic, if the name it was given comes from elsewhere. */
function ownTopic(text: string, { start, subject = '' }: Mention): string {
  const sentence = text.slice(Math.max(0, start - REACH), start).split(/[。；\n]/).at(-1) ?? '';
  const clause = sentence.split('，').at(-1) ?? '';
  if (clause.length > 8 || !isOnlyActs(clause) || (subject !== '' && sentence.includes(subject))) return '';
  return topicBefore(text, start);
}
const REACH = 120;

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
