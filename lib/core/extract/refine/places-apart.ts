import type { Draft } from '../draft.ts';

/** Between the figures of a list. */
const LISTED = /^(?:[、和与及]|以及)$/;
const LONGEST_MARK = 3;

/** 甲县、乙县分别建成30个、45个: where there are as many figures as places, each has its own. */
export function placesApart(text: string, drafts: readonly Draft[]): void {
  for (let k = 0; k < drafts.length; k++) {
    const first = drafts[k] as Draft;
    const names = first.kind === 'quantity' ? first.place : null;
    if (names === null || names.length < 2 || !apart(text, first)) continue;
    const list = [first];
    // One more than the places tells as much as fifty thousand more.
    for (let at = k + 1; at < drafts.length && list.length <= names.length; at++) {
      const next = drafts[at] as Draft;
      if (next.kind !== 'quantity') continue;
      if (!isNext(text, list.at(-1) as Draft, next)) break;
      list.push(next);
    }
    if (list.length !== names.length) continue;
    for (const [at, d] of list.entries()) d.place = [names[at] as string];
  }
}

function apart(text: string, { start, numeral }: Draft): boolean {
  return text.slice(Math.max(numeral.clause, start - REACH), start).includes('分别');
}
const REACH = 80;

function isNext(text: string, { tail, place }: Draft, next: Draft): boolean {
  return next.start - tail <= LONGEST_MARK && LISTED.test(text.slice(tail, next.start)) && next.place?.join() === place?.join();
}
