import type { Target } from '../messages/calls.ts';
import type { Mark } from './mark.ts';

type Place = Pick<Mark, 'start' | 'end' | 'target'>;
interface Span {
  start: number;
  end: number;
}

const SENTENCE_END = /[。！？!?；;\n]/;
const PARAGRAPH_END = /\n/;

/**
 * What a passage of the page's text may speak of, nearest first: the commitments in the passage itself; when there are none, those of its
 * sentence, then those of its paragraph, then the task whose number the paragraph prints. Empty when none of these is there. More than
 * one is for the reader to choose from: two commitments in one sentence are equally near, however many letters lie between.
 */
export function targetsNear(marks: readonly Place[], text: string, passage: Span): Target[] {
  const commitments = marks.filter(({ target }) => target.commitmentId !== undefined);
  const paragraph = grown(text, passage, PARAGRAPH_END);
  const found =
    [passage, grown(text, passage, SENTENCE_END), paragraph].map((span) => within(commitments, span)).find((some) => some.length > 0) ??
    within(marks, paragraph);
  const distance = ({ start, end }: Place) => Math.max(0, passage.start - end, start - passage.end);
  found.sort((a, b) => distance(a) - distance(b) || a.start - b.start);
  const distinct = new Map(found.map(({ target }) => [target.commitmentId ?? target.taskId, target]));
  return [...distinct.values()];
}

function within(marks: readonly Place[], { start, end }: Span): Place[] {
  return marks.filter((mark) => mark.start < end && mark.end > start);
}

/** A passage with what stands around it up to the next of these ends. */
function grown(text: string, { start, end }: Span, limit: RegExp): Span {
  let first = start;
  while (first > 0 && !limit.test(text[first - 1] as string)) first -= 1;
  let last = end;
  // What ends a sentence belongs to it.
  while (last < text.length && !limit.test(text[last - 1] as string)) last += 1;
  return { start: first, end: last };
}
